/** WeChat keeps the package on the phone by itself; the subpackages are preloaded by the rule in app.config. */
export function keepShell(): void {}
