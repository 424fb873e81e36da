import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT';

/** One endpoint between tab and bot. Paths are under `/api`; `:name` are path parameters, always opaque ids. */
export interface Route<P extends string = string, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly method: Method;
  readonly path: P;
  /** Checked at the edge; an unknown key is refused. `z.undefined()` for routes without a body. */
  readonly body: B;
  readonly response: R;
}

export function route<const P extends string, B extends z.ZodType, R extends z.ZodType>(r: Route<P, B, R>): Route<P, B, R> {
  return r;
}

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export type PathParams<P extends string> = Readonly<Record<ParamNames<P>, string>>;
export type BodyOf<R> = R extends Route<string, infer B, z.ZodType> ? z.output<B> : never;
export type ResponseOf<R> = R extends Route<string, z.ZodType, infer S> ? z.output<S> : never;
