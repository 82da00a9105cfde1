// Folder by folder: what one part of shared-types may import of another.
const { TEST, forbid } = require('./rule.cjs')

/** Folder of shared-types/src → what it may import; a type of another folder costs nothing at run time. */
const SHARED_FOLDERS = {
  vocabulary: { values: [], types: [] },
  contracts: { values: ['vocabulary'], types: [] },
  // The trust list is an input of verification; base64url and UTF-8 are written once and used by the envelope.
  'presentation-code': { values: ['vocabulary'], types: ['trust'] },
  trust: { values: ['vocabulary', 'presentation-code'], types: [] },
}

const sharedRules = Object.entries(SHARED_FOLDERS).flatMap(([folder, { values, types }]) => {
  const from = { path: `^shared-types/src/${folder}/`, pathNot: TEST }
  const known = [folder, ...values, ...types].join('|')
  const rules = [
    forbid(
      `shared-types-${folder}`,
      `shared-types/${folder} may import of ours only: ${[folder, ...values, ...types].join(', ')}`,
      from,
      {
        path: '^(shared-types/src|gateway|miniprogram|scripts)/',
        pathNot: [`^shared-types/src/(${known})/`, 'node_modules'],
      },
    ),
  ]
  if (types.length > 0) {
    const to = { path: `^shared-types/src/(${types.join('|')})/`, dependencyTypesNot: ['type-only'] }
    rules.push(
      forbid(
        `shared-types-${folder}-types-only`,
        `shared-types/${folder} takes ${types.join(', ')} as types`,
        from,
        to,
      ),
    )
  }
  return rules
})

module.exports = { sharedRules }
