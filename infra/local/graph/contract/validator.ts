import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { contract, matchOperation, type Json, type OperationSpec } from './contract.ts';
import type { GraphExchange } from './exchange.ts';
import { selectFaults } from './selectCheck.ts';

export interface ContractValidator {
  /** What in the exchange breaks Microsoft's contract, one sentence each; empty when nothing does. */
  check(exchange: GraphExchange): string[];
}

/** Holds requests and answers to the contract: path, method, query names, headers, bodies, status. */
export function createContractValidator(): ContractValidator {
  const ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false });
  (ajvFormats as unknown as (a: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'graph', components: contract.components } as Json);
  const compiled = new Map<Json, ValidateFunction>();

  function schemaFaults(schema: Json, value: unknown, where: string): string[] {
    let validate = compiled.get(schema);
    if (!validate) {
      validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"graph#/')) as Json);
      compiled.set(schema, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []).map((e) => `${where}${e.instancePath} ${e.message ?? ''} ${e.params['additionalProperty'] ?? ''}`.trim());
  }

  function operationOf(exchange: GraphExchange): OperationSpec | null {
    if (exchange.kind === 'notification') return contract.webhooks.changeNotification.post;
    if (exchange.kind === 'upload') return contract['x-uploadSession'][exchange.method.toLowerCase()] ?? null;
    return matchOperation(exchange.method, exchange.path)?.spec ?? null;
  }

  function requestFaults(spec: OperationSpec, exchange: GraphExchange): string[] {
    const out: string[] = [];
    if (exchange.kind === 'graph') {
      for (const [name, value] of exchange.query) {
        const known = spec.parameters?.find((p) => p.in === 'query' && p.name === name);
        out.push(...(known ? schemaFaults(known.schema, value, `query ${name}`) : [`query ${name} is not in the contract`]));
      }
      out.push(...selectFaults(spec, exchange.query));
    }
    for (const p of (spec.parameters ?? []).filter((q) => q.in === 'header')) {
      const value = exchange.requestHeaders[p.name];
      if (value !== undefined) out.push(...schemaFaults(p.schema, value, `header ${p.name}`));
      else if (p.required) out.push(`header ${p.name} is missing`);
    }
    const json = spec.requestBody?.content['application/json']?.schema;
    if (exchange.requestBody === null) {
      if (spec.requestBody?.required && exchange.requestHeaders['content-length'] !== '0') out.push('request body is missing');
    } else if (json && exchange.requestBody instanceof Uint8Array) out.push('request body is not JSON');
    else if (json) out.push(...schemaFaults(json, exchange.requestBody, 'request'));
    else if (!spec.requestBody && exchange.kind === 'graph') out.push('request has a body that the contract does not know');
    return out;
  }

  function responseFaults(spec: OperationSpec, exchange: GraphExchange): string[] {
    const { status, responseHeaders, responseBody } = exchange;
    const named = spec.responses[String(status)] ?? spec.responses[`${String(status)[0]}XX`];
    if (exchange.kind === 'notification') return [];
    if (!named) return [`status ${status} is not in the contract`];
    const answer = named.$ref ? (contract.components.responses[named.$ref.split('/').pop()!] as typeof named) : named;
    const out = Object.entries(answer.headers ?? {}).filter(([name, h]) => h.required && responseHeaders[name.toLowerCase()] === undefined).map(([name]) => `response header ${name} is missing`);
    if (status === 429 && responseHeaders['retry-after'] !== undefined && !/^\d+$|GMT$/.test(responseHeaders['retry-after'])) out.push('Retry-After is neither seconds nor a date');
    const schema = answer.content?.['application/json']?.schema;
    if (schema) {
      if (!/^application\/json\b/.test(responseHeaders['content-type'] ?? '')) out.push('response is not application/json');
      out.push(...schemaFaults(schema, responseBody, 'response'));
    } else if (responseBody !== null && !answer.content) out.push('response has a body that the contract does not know');
    return out;
  }

  return {
    check(exchange) {
      const where = `${exchange.method} ${exchange.path} -> ${exchange.status}`;
      if (exchange.kind === 'download') return 'authorization' in exchange.requestHeaders ? [`${where}: a token was sent to a pre-authorised address`] : [];
      const spec = operationOf(exchange);
      if (!spec) return [`${where}: the contract has no such operation`];
      const faults = [...requestFaults(spec, exchange), ...(exchange.cut ? [] : responseFaults(spec, exchange))];
      if (exchange.kind === 'upload' && 'authorization' in exchange.requestHeaders) faults.push('a token was sent to a pre-authorised address');
      return faults.map((fault) => `${where}: ${fault}`);
    },
  };
}
