import type { PolicyFile } from '../../policy-file.ts'

/** The field of the shipped policy that tests take away from the driver who looks at the own certificate. */
export const TAKEN_AWAY = 'creditGrade'

const VIEW = 'self-show-own'

/** A policy like the shipped one, but a person is not told the own credit grade any more; it passes the linter. */
export function narrowedPolicy(shipped: readonly PolicyFile[]): readonly PolicyFile[] {
  return shipped.map(({ path, text }) => {
    if (path === `${VIEW}.yaml`) return { path, text: changed(text, `, ${TAKEN_AWAY}`, '') }
    if (path === `${VIEW}.expected.yaml`)
      return { path, text: changed(text, new RegExp(`^ +${TAKEN_AWAY}:.*\\n`, 'gm'), '') }
    return { path, text }
  })
}

/** Another text that says the same: one more comment, so that its bundle has another digest. */
export function retouchedPolicy(files: readonly PolicyFile[], remark: string): readonly PolicyFile[] {
  return files.map(({ path, text }) => ({ path, text: path === 'policy.yaml' ? `# ${remark}\n${text}` : text }))
}

function changed(text: string, what: string | RegExp, into: string): string {
  const next = text.replace(what, into)
  if (next === text) throw new Error(`the shipped policy has nothing like ${String(what)} any more`)
  return next
}
