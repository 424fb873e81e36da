import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { checkWords } from './spelling.ts';

/** Rooms whose names are ours alone to choose. Elsewhere outside systems have their say. */
const ROOMS = ['domain', 'bot/usecases', 'bot/ports', 'bot/cards', 'bot/conversation', 'tab'];

export interface NamedWord {
  readonly word: string;
  /** Where it stands, "domain/arende/arende.ts:12 (arendeMall)". */
  readonly where: string;
}

/** Every name that is neither English nor on the closed list (test/walls/nouns.txt) nor a term of the trade (terms.txt). */
export async function unknownNouns(top: string): Promise<{ files: number; unknown: NamedWord[] }> {
  const files = ROOMS.flatMap((room) => sourcesUnder(top, room));
  const named = files.flatMap((file) => [...wordsOfPath(file), ...wordsOfSource(file, readFileSync(join(top, file), 'utf8'))]);
  return { files: files.length, unknown: await unknownAmong(named) };
}

/** Those of the words that nobody knows, each word once, where it was first seen. */
export async function unknownAmong(named: readonly NamedWord[]): Promise<NamedWord[]> {
  const first = new Map<string, NamedWord>();
  for (const one of named) if (!first.has(one.word)) first.set(one.word, one);
  const unknown = await checkWords([...first.keys()]);
  return unknown.map((word) => first.get(word)!);
}

/** "bot/usecases/grantAnstand.ts" -> grant, anstand. The room itself is part of the house, not a choice. */
export function wordsOfPath(file: string): NamedWord[] {
  const room = ROOMS.find((one) => file.startsWith(`${one}/`)) ?? '';
  return file.slice(room.length).replace(/\.tsx?$/, '').split(/[/.]/).flatMap((part) => wordsOf(part)).map((word) => ({ word, where: file }));
}

/** The words of every name that the source declares. Names that it only uses, texts and comments are somebody else's. */
export function wordsOfSource(file: string, source: string): NamedWord[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: NamedWord[] = [];
  const visit = (node: ts.Node): void => {
    const name = declaredName(node);
    if (name) {
      const line = tree.getLineAndCharacterOfPosition(name.getStart(tree)).line + 1;
      for (const word of wordsOf(name.text)) found.push({ word, where: `${file}:${line} (${name.text})` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function declaredName(node: ts.Node): ts.Identifier | ts.PrivateIdentifier | null {
  if (!isDeclaration(node) && !isSchemaKey(node)) return null;
  const { name } = node as ts.NamedDeclaration;
  return name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) ? name : null;
}

/** A key that a zod schema declares: `z.object({ arendeId: ... })`. Other objects get their keys from a type, or hold what somebody else writes. */
function isSchemaKey(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node)) return false;
  const call = node.parent.parent;
  return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && /^(object|strictObject|looseObject|extend)$/.test(call.expression.name.text);
}

function isDeclaration(node: ts.Node): boolean {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionLike(node)
    || ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isInterfaceDeclaration(node)
    || ts.isTypeAliasDeclaration(node) || ts.isTypeParameterDeclaration(node) || ts.isClassDeclaration(node);
}

/** "effectiveSvarsdatum" -> effective, svarsdatum. "HTTPServer2" -> http, server. */
export function wordsOf(name: string): string[] {
  return (name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []).map((word) => word.toLowerCase());
}

function sourcesUnder(top: string, room: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(top, room), { recursive: true, encoding: 'utf8' });
  } catch {
    return []; // The room is not built yet.
  }
  return entries.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')).sort().map((path) => `${room}/${path.replaceAll('\\', '/')}`);
}
