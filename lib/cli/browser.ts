import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { getuid, platform } from 'node:process'
import { chromium } from '@playwright/test'
import { showNode } from '@/lib/cli/child'
import { settings } from '@/lib/settings'

/**
 * The browser for the tests: the set one, Playwright's own, an installed one, or one that is installed now. A headless shell, which
 * draws no window of its own, is quicker than the whole browser.
 */
export async function findBrowser(log: (line: string) => void): Promise<string> {
  const found = settings.browserExecutable ?? installedBrowser()
  if (found) return found

  if (getuid?.() === 0 && onPath('apt-get')) {
    log("Installing Debian's chromium for the browser tests")
    apt('update')
    apt('install', '--yes', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation')
    // Older systems have no shell of its own.
    if (!installedBrowser())
      apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation')
  }
  if (!installedBrowser()) {
    log('Downloading Chromium for the browser tests')
    await showNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'])
  }
  const browser = installedBrowser()
  if (browser) return browser
  throw new Error(
    'There is no browser for the tests and none could be installed. Install Chrome or Chromium, or name one: BROWSER_EXECUTABLE=/path/to/chrome npm test',
  )
}

function installedBrowser(): string | undefined {
  const candidates = [
    chromium.executablePath(),
    ...[
      'chromium-headless-shell',
      'google-chrome',
      'google-chrome-stable',
      'chromium',
      'chromium-browser',
    ].map(onPath),
    ...(platform === 'darwin'
      ? ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
      : []),
    ...(platform === 'win32' ? ['C:/Program Files/Google/Chrome/Application/chrome.exe'] : []),
  ]
  return candidates.find((path) => path && existsSync(path))
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['--quiet=2', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
