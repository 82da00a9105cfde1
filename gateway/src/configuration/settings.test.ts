import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without any setting the gateway is a sandbox on this machine alone', () => {
  const read = readSettings({})
  expect(read.ok && read.value).toMatchObject({
    mode: 'sandbox',
    host: '127.0.0.1',
    port: 8080,
    operationsPort: 8081,
    presentationHost: 'CERT.EXAMPLE.CN',
    limitFactor: 1,
  })
})

test('data directory and port base move what depends on them', () => {
  const read = readSettings({ DATA_DIRECTORY: '/var/lib/roadcert', SANDBOX_PORT_BASE: '9500' })
  expect(read.ok && [read.value.keyFile, read.value.database, read.value.wechat.address.origin]).toEqual([
    '/var/lib/roadcert/keys/master.key',
    { kind: 'sqlite', file: '/var/lib/roadcert/gateway.db' },
    'http://127.0.0.1:9500',
  ])
})

test('an empty setting counts as not set', () => {
  const read = readSettings({ PORT: '', WECHAT_APP_ID: '' })
  expect(read.ok && read.value.port).toBe(8080)
})

test.each([
  ['PORT', '80a'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['OPERATIONS_PORT', '8080'],
  ['HOST', 'a b'],
  ['PRESENTATION_HOST', 'cert.example.cn/zq9'],
  ['PRESENTATION_HOST', 'a-host-name-that-is-longer-than.24.cn'],
  ['GATEWAY_MODE', 'test'],
  ['DATABASE_URL', 'postgres://zq9'],
  ['DATABASE_URL', 'mysql://host/zq9'],
  ['DATABASE_URL', 'mysql://user:zq9@host:70000/db'],
  ['DATABASE_URL', 'mysql://user:zq9@host/db?ssl=zq9'],
  ['DATABASE_URL', 'sqlite::memory:'],
  ['WECHAT_ADDRESS', 'ftp://zq9'],
  ['WECHAT_ADDRESS', 'http://user:zq9@host'],
  ['WECHAT_ADDRESS', 'http://host/path'],
  ['WECHAT_APP_SECRET', 'zq9 zq9 zq9'],
  ['WECHAT_NOTICE_TEMPLATE', 'zq9 zq9'],
  ['IDENTITY_PLATFORM_ADDRESS', 'ftp://zq9'],
  ['IDENTITY_PLATFORM_APP_ID', 'zq9 zq9'],
  ['IDENTITY_PLATFORM_APP_SECRET', 'zq9 zq9 zq9'],
  ['LIMIT_FACTOR', '0'],
  ['LIMIT_FACTOR', '-1'],
  ['LIMIT_FACTOR', 'NaN'],
  ['SANDBOX_PORT_BASE', 'x'],
  ['REDIS_URL', 'redis://zq9'],
  ['OPERATOR_NAME', 'zq9<script>'],
  ['OPERATOR_NAME', ' zq9'],
  ['ICP_FILING', 'zq9'],
  ['PUBLIC_SECURITY_FILING', '浙ICP备12345678号zq9'],
  ['SUPERVISION_PHONE', 'zq9'],
  ['LINK_CHECK_FILE', '../zq9.txt'],
  ['LINK_CHECK_CONTENT', 'zq9 zq9'],
  ['TRUSTED_PROXIES', 'zq9 host'],
])('a bad %s (%s) stops the start by name and without its value', (name, value) => {
  const read = readSettings({ [name]: value })
  expect(read.ok).toBe(false)
  if (!read.ok) {
    expect(read.failure.startsWith(`${name}: `)).toBe(true)
    expect(read.failure).not.toContain('zq9')
    expect(read.failure).not.toContain('\n')
  }
})

const PRODUCTION = {
  GATEWAY_MODE: 'production',
  WECHAT_APP_ID: 'wx1234567890abcdef',
  WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef',
  OPERATOR_NAME: '某省道路运输管理局',
  ICP_FILING: '浙ICP备12345678号-1',
  PUBLIC_SECURITY_FILING: '浙公网安备33010002000123号',
}

test('production reaches the real WeChat', () => {
  const read = readSettings(PRODUCTION)
  expect(read.ok && read.value.wechat.address.href).toBe('https://api.weixin.qq.com/')
})

test.each([
  ['WECHAT_ADDRESS', 'http://127.0.0.1:9100'],
  ['WECHAT_APP_ID', ''],
  ['WECHAT_APP_SECRET', ''],
  ['LIMIT_FACTOR', '10'],
  ['OPERATOR_NAME', ''],
  ['OPERATOR_NAME', '示例运营单位'],
  ['ICP_FILING', ''],
  ['ICP_FILING', '示例ICP备00000000号-1'],
  ['PUBLIC_SECURITY_FILING', ''],
])('production refuses %s = "%s"', (name, value) => {
  const read = readSettings({ ...PRODUCTION, [name]: value })
  expect(!read.ok && read.failure.split(':')[0]).toBe(name)
})

test('the identity platform of the sandbox stands on WeChat’s port with its app id and secret', () => {
  const read = readSettings({ WECHAT_ADDRESS: 'http://127.0.0.1:9700', WECHAT_APP_ID: 'wxother' })
  const platform = read.ok ? read.value.identityPlatform : undefined
  expect([platform?.address.origin, platform?.appId]).toEqual(['http://127.0.0.1:9700', 'wxother'])
})

test('in production there is no identity platform and no notice until they are set, and then over https alone', () => {
  const bare = readSettings(PRODUCTION)
  expect(bare.ok && [bare.value.identityPlatform, bare.value.wechat.noticeTemplate]).toEqual([undefined, ''])
  const set = {
    ...PRODUCTION,
    IDENTITY_PLATFORM_ADDRESS: 'https://identity.example.cn',
    IDENTITY_PLATFORM_APP_ID: 'gateway-1',
    IDENTITY_PLATFORM_APP_SECRET: 'a-secret-of-its-own',
  }
  const read = readSettings(set)
  expect(read.ok && read.value.identityPlatform?.address.origin).toBe('https://identity.example.cn')
  for (const [name, value] of [
    ['IDENTITY_PLATFORM_ADDRESS', 'http://identity.example.cn'],
    ['IDENTITY_PLATFORM_APP_ID', ''],
    ['IDENTITY_PLATFORM_APP_SECRET', ''],
  ] as const) {
    const refused = readSettings({ ...set, [name]: value })
    expect(!refused.ok && refused.failure.split(':')[0]).toBe(name)
  }
})

test('a sandbox says that its operator is an example, and the hotline is the ministry’s unless another is set', () => {
  const read = readSettings({})
  expect(read.ok && Object.values(read.value.operator).filter((text) => text.includes('示例'))).toHaveLength(3)
  expect(read.ok && read.value.operator.supervisionPhone).toBe('12328')
  const other = readSettings({ SUPERVISION_PHONE: '0571-12328' })
  expect(other.ok && other.value.operator.supervisionPhone).toBe('0571-12328')
})

test('WeChat’s check file is its name and its content together, or nothing', () => {
  const none = readSettings({})
  expect(none.ok && none.value.linkCheck).toBe(undefined)
  const both = readSettings({ LINK_CHECK_FILE: 'abc123.txt', LINK_CHECK_CONTENT: '0f1e2d' })
  expect(both.ok && both.value.linkCheck).toEqual({ name: 'abc123.txt', content: '0f1e2d' })
  const nameless = readSettings({ LINK_CHECK_CONTENT: '0f1e2d' })
  expect(!nameless.ok && nameless.failure.split(':')[0]).toBe('LINK_CHECK_FILE')
  const empty = readSettings({ LINK_CHECK_FILE: 'abc123.txt' })
  expect(!empty.ok && empty.failure.split(':')[0]).toBe('LINK_CHECK_CONTENT')
})
