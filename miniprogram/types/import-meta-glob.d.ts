interface ImportMeta {
  /** Files by a pattern, read by the test runner: modules, or with `?raw` their text. Tests alone use it. */
  readonly glob: (
    patterns: string | readonly string[],
    options: { readonly eager: true; readonly query?: '?raw'; readonly import?: 'default' },
  ) => Readonly<Record<string, unknown>>
}
