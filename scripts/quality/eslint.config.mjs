import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Rules that need types cost four fifths of the time; `npm test` has them, `npm run check` leaves them to it. */
const WITH_TYPES = process.env.LINT_WITH_TYPES === 'yes'

// The machine-checkable rules of the style. Messages say what to do instead.

const NOT_ERASABLE = [
  { selector: 'TSEnumDeclaration', message: 'No enum: a list of literals with `as const`.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'No namespace: a file is one.' },
  { selector: 'Decorator', message: 'No decorators.' },
  { selector: 'TSParameterProperty', message: 'No parameter properties: they are not erasable.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrel files: import from the file that defines it.' },
  { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that defines it.' },
]
const NAMED_ONLY = [{ selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }]
const SM_BY_NODE = [
  {
    selector:
      'CallExpression[callee.name=/^create(Hash|Hmac|Sign|Verify|Cipheriv|Decipheriv)$/] > Literal[value=/^sm[234]/i]',
    message: 'SM2, SM3 and SM4 are used through cryptography/ only.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^create(Hash|Hmac|Sign|Verify|Cipheriv|Decipheriv)$/] > Literal[value=/^sm[234]/i]',
    message: 'SM2, SM3 and SM4 are used through cryptography/ only.',
  },
]
const FENCE = [
  {
    selector: 'CallExpression[callee.property.name=/^(serializer|hijack)$/]',
    message: 'This bypasses the response fence: answer through the response schema.',
  },
]
const TARO_REQUEST = [
  {
    selector: 'MemberExpression[object.name="Taro"][property.name=/^(request|uploadFile|downloadFile|connectSocket)$/]',
    message: 'Only gateway-client talks to the network.',
  },
  { selector: 'CallExpression[callee.name="fetch"]', message: 'Only gateway-client talks to the network.' },
]
const NO_ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Settings are read in gateway/src/configuration and scripts.',
}

const TESTS = ['**/*.test.{ts,tsx,mjs}', '**/testing/**', 'gateway/src/test/**', 'miniprogram/e2e/**']
const TYPED = ['{shared-types,gateway}/src/**/*.ts', 'scripts/**/*.ts', 'miniprogram/src/**/*.{ts,tsx}']
/** Tools and Taro want a default export here. */
const DEFAULT_EXPORTS = [
  '**/*.config.{ts,mjs,js}',
  'miniprogram/src/app.tsx',
  'miniprogram/src/**/pages/**/index.tsx',
  'miniprogram/src/pages/**/index.tsx',
  '**/*.d.ts',
]

const TYPED_RULES = {
  files: TYPED,
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname + '/../..' } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/only-throw-error': 'error',
  },
}

const restricted = (...lists) => ['error', ...NOT_ERASABLE, ...lists.flat()]

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', 'coverage/**', 'miniprogram/.swc/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: { 'max-lines': ['error', 300], 'max-lines-per-function': ['error', 50], eqeqeq: 'error', 'no-var': 'error' },
  },
  {
    files: ['miniprogram/config/**'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [eslint.configs.recommended, tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A package without types is described in a .d.ts beside its only importer, which other packages compile too.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      'no-restricted-syntax': restricted(NAMED_ONLY),
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, IIFEs: true }],
      'max-params': ['error', 5],
      'no-redeclare': 'off',
      'no-undef': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-console': 'off',
    },
  },
  ...(WITH_TYPES ? [TYPED_RULES] : []),
  {
    files: ['gateway/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': restricted(NAMED_ONLY, FENCE, SM_BY_NODE),
      'no-restricted-properties': ['error', NO_ENVIRONMENT],
    },
  },
  {
    files: ['gateway/src/configuration/**', 'gateway/src/server.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['gateway/src/cryptography/**'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': restricted(NAMED_ONLY, FENCE), 'max-lines': ['error', 400] },
  },
  {
    files: ['miniprogram/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': restricted(NAMED_ONLY, TARO_REQUEST),
      'no-console': 'error',
    },
  },
  {
    files: ['miniprogram/src/**/pages/**/index.tsx', 'miniprogram/src/pages/**/index.tsx'],
    rules: { 'max-lines': ['error', 80] },
  },
  {
    files: ['miniprogram/src/gateway-client/**'],
    rules: { 'no-restricted-syntax': restricted(NAMED_ONLY) },
  },
  {
    files: DEFAULT_EXPORTS,
    rules: { 'no-restricted-syntax': restricted() },
  },
  {
    // A describe block is one function and grows with its facts; the file's length still bounds it.
    files: TESTS,
    rules: { 'max-lines-per-function': 'off', 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
)
