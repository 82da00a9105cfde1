// What every list of import rules is made with.

/** Tests, and what only tests use, may wire what they like inside their package; the product never imports them. */
const TEST = '(\\.test\\.(tsx?|mjs)$|/testing/|^gateway/src/test/|^miniprogram/e2e/)'
/** A package as it stands in node_modules, hoisted or not. */
const npm = (name) => `(^|/)node_modules/${name}(/|$)`

/** @returns a forbidden direction; the comment is what the check prints. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = { TEST, npm, forbid }
