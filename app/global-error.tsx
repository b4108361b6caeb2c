'use client'

import './globals.css'

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Blue Ledger could not be opened</title>
        <main className="page-edges py-9">
          <h1 className="mb-3 font-serif text-title font-[560]">Blue Ledger could not be opened</h1>
          <p className="max-w-[62ch]">
            The fault is ours, and it has been recorded. Wait a moment and <a href="/">try again</a>.
            {error.digest && <> When you write to us, name the fault: {error.digest}.</>}
          </p>
        </main>
      </body>
    </html>
  )
}
