import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { sans, serif, serifItalic } from '@/components/shell/fonts'
import { siteName } from '@/components/shell/metadata'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { mainId, SkipLink } from '@/components/shell/skip-link'
import { paintBeforeScripts } from '@/lib/html/late-scripts'
import { failureOf } from '@/lib/http/failure'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { settings } from '@/lib/settings'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(settings.siteUrl),
  title: { template: `%s · ${siteName}`, default: siteName },
  description:
    'A public ledger of the ties between technology companies and law enforcement, with the proof of each.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#161a1f' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A nonce exists only while a request does, so nothing is rendered at build time.
  await connection()
  if (process.env.NODE_ENV === 'production') paintBeforeScripts()
  const current = await versionIfKnown()
  return (
    <html lang="en" className={`${serif.variable} ${serifItalic.variable} ${sans.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        <SiteHeader />
        <main
          id={mainId}
          tabIndex={-1}
          className="page-edges w-full flex-1 pt-6 pb-18 outline-none wide:pt-9"
        >
          {children}
        </main>
        <SiteFooter
          version={current && { number: current.version, date: current.loadedAt }}
          siteUrl={settings.siteUrl}
        />
      </body>
    </html>
  )
}

/** Where the database cannot be asked, the page says so; its frame does without the version. */
async function versionIfKnown() {
  try {
    return await ledgerVersion()
  } catch (error) {
    if (failureOf(error) === 'fault') throw error
    return null
  }
}
