import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Pages of the mini-program are tested against the platform functions of the H5 build. */
const alias = { '@platform': resolve(root, 'miniprogram/src/platform/h5') }

/** Starts a MariaDB server for the tests that ask for one, and ends it. */
const globalSetup = [resolve(root, 'gateway/src/persistence/testing/test-server-setup.ts')]

const everywhere = ['**/node_modules/**', '**/dist/**', '.data/**']

/** Three projects: `unit` without processes, `journeys` with real ones, `browser` in Chromium; each runs by `--project`. */
export default defineConfig({
  root,
  test: {
    root,
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'unit',
          globalSetup,
          include: ['{shared-types,gateway,miniprogram,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude: [...everywhere, '**/*.journey.test.ts', '**/*.browser.test.ts'],
          testTimeout: 20_000,
          // The first test that asks for MariaDB waits until the server is set up.
          hookTimeout: 90_000,
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          globalSetup,
          include: ['{shared-types,gateway,miniprogram,scripts}/**/*.journey.test.ts'],
          exclude: everywhere,
          // Each file starts processes of its own on fixed ports and on two cores: one at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 270_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['gateway/src/test/**/*.browser.test.ts'],
          exclude: everywhere,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 270_000,
        },
      },
    ],
  },
})
