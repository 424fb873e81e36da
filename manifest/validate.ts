import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { PackageFiles } from './package.ts';

const require = createRequire(import.meta.url);

/** What Microsoft's own schemas and the store's rules have against the files of a package; empty when nothing. Works offline. */
export async function faultsIn(files: PackageFiles): Promise<string[]> {
  const text = (name: string): string => Buffer.from(files[name] ?? new Uint8Array()).toString('utf8');
  const faults: string[] = [];
  const manifest = TeamsManifestConverter.jsonToManifest(text('manifest.json'));
  for (const fault of await AppManifestUtils.validateAgainstSchema(manifest)) faults.push(`manifest.json: ${fault}`);

  const language = languageSchema();
  const validate = language.ajv.compile(language.schema);
  if (!validate(JSON.parse(text('en.json')))) faults.push(...(validate.errors ?? []).map((error) => `en.json: ${error.instancePath} ${error.message}`));

  for (const [name, size] of [['color.png', 192], ['outline.png', 32]] as const) {
    const png = Buffer.from(files[name] ?? new Uint8Array(24));
    if (png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size) faults.push(`${name}: inte ${size} gånger ${size} bildpunkter`);
  }
  return faults;
}

/** The schema of en.json, which @microsoft/app-manifest carries and does not offer a function for. It is draft-04, whose `id` and boolean limits it does not use. */
function languageSchema(): { ajv: Ajv; schema: object } {
  const folder = dirname(require.resolve('@microsoft/app-manifest'));
  const schema = JSON.parse(readFileSync(join(folder, 'json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json'), 'utf8')) as Record<string, unknown>;
  delete schema['$schema'];
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return { ajv, schema };
}
