/**
 * What the package's types need of zod's, and no more. The build puts this in the place of zod in all `.d.ts` files, since zod's own
 * types do not compile with the tsconfig that `pulumi new typescript` writes, are not found by Pulumi's own ts-node under pnpm, and
 * take longer to read than all the rest.
 */
export declare namespace z {
  interface ZodType<Output = unknown, Input = Output> {
    readonly _zod: { readonly output: Output; readonly input: Input };
  }

  namespace core {
    type $ZodType = ZodType<unknown, unknown>;
    // As in zod: what a key holds is not looked at.
    type $ZodLooseShape = Readonly<Record<string, any>>;
  }

  type output<T> = T extends { _zod: { output: any } } ? T["_zod"]["output"] : unknown;
  type input<T> = T extends { _zod: { input: any } } ? T["_zod"]["input"] : unknown;

  interface ZodString extends ZodType<string> {}
  interface ZodIPv4 extends ZodString {}
  interface ZodIPv6 extends ZodString {}
  interface ZodNumber extends ZodType<number> {}
  interface ZodBoolean extends ZodType<boolean> {}
  interface ZodUnknown extends ZodType<unknown> {}
  interface ZodOptional<T> extends ZodType<output<T> | undefined, input<T> | undefined> {}
  interface ZodArray<T> extends ZodType<output<T>[], input<T>[]> {}
  interface ZodRecord<K, V> extends ZodType<Record<string, output<V>>, Record<string, input<V>>> {}
  interface ZodUnion<T extends readonly unknown[]> extends ZodType<output<T[number]>, input<T[number]>> {}
  interface ZodObject<S> extends ZodType<Keys<Outputs<S>>, Keys<Inputs<S>>> {}

  type Outputs<S> = { -readonly [K in keyof S]: output<S[K]> };
  type Inputs<S> = { -readonly [K in keyof S]: input<S[K]> };
  /** What may be undefined may be left out. */
  type Keys<T> = Flat<
    { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
      [K in keyof T as undefined extends T[K] ? K : never]?: T[K];
    }
  >;
  type Flat<T> = { [K in keyof T]: T[K] };
}
