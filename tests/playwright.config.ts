import { defineConfig, devices } from '@playwright/test'
import { settings } from '@/lib/settings'

/** Tests of the whole site, which look at a phone's width themselves where it matters, and of what width plays no part in. */
const oneWidth = [
  'api-contract',
  'charts',
  'dossier',
  'evidence-health',
  'history',
  'hostile',
  'imported-records',
  'imports',
  'keyboard',
  'pages',
  'paint',
  'profiles-company',
  'rows',
  'safety',
  'sharing',
  'unmatched',
  'without-script',
].map((name) => `**/browser/${name}.spec.ts`)

// npm run test:browser starts a site of its own and names it in SITE_URL; run by hand, the tests use the one at SITE_URL.
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: settings.siteUrl,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace of each test costs as much as the test: `npm run test:browser -- --trace on` makes them.
    trace: 'off',
    launchOptions: {
      ...(settings.browserExecutable && { executablePath: settings.browserExecutable }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: oneWidth,
      grepInvert: /@one-width/,
      // Drawn at a scale of 1: what is tested does not depend on it, and drawing takes the longest.
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
    },
  ],
})
