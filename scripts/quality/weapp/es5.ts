import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Linter } from 'eslint'
import { filesBelow } from './files-below.ts'

const linter = new Linter({ configType: 'flat' })

/** Why a script is not ES5, with its place; undefined when it is. */
export function es5Complaint(code: string): string | undefined {
  const [first] = linter.verify(code, [{ languageOptions: { ecmaVersion: 5, sourceType: 'script' } }])
  return first?.fatal === true ? `${String(first.line)}:${String(first.column)} ${first.message}` : undefined
}

/** 旧手机也读得懂: every script below a folder parses as ES5 (ECMA-262, 5.1), regular expressions included. */
export function es5Findings(folder: string): readonly string[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => {
      const complaint = es5Complaint(readFileSync(join(folder, path), 'utf8'))
      return complaint === undefined ? [] : [`${path}:${complaint}`]
    })
}
