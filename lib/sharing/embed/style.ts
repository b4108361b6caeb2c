import { palette } from '@/lib/sharing/palette'

const colours = (mode: 0 | 1) =>
  Object.entries(palette)
    .map(([name, both]) => `--color-${name}:${both[mode]}`)
    .join(';')

/** The faces of the site. */
const faces = [
  ["'Source Serif 4'", 'serif.woff2', 'normal'],
  ["'Source Serif 4'", 'serif-italic.woff2', 'italic'],
  ["'Public Sans'", 'sans.woff2', 'normal'],
]
  .map(
    ([name, file, style]) =>
      `@font-face{font-family:${name};src:url(${file}) format("woff2");font-weight:200 900;font-style:${style};font-display:optional}`,
  )
  .join('\n')

/** The style sheet of cards on other sites: the site's tokens, and nothing that they do not need. */
export const cardStyle = `${faces}
:root{color-scheme:light dark;${colours(0)};--font-serif-italic:'Source Serif 4',Georgia,serif}
@media screen and (prefers-color-scheme:dark){:root{${colours(1)}}}
*{box-sizing:border-box}
html,body{margin:0;min-height:100%}
body{display:flex;flex-direction:column;min-height:100vh;padding:16px 18px 12px;border:1px solid var(--color-rule);background:var(--color-paper);color:var(--color-ink);font:16px/1.45 'Public Sans',system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
main{flex:1}
h1,blockquote,p{margin:0}
h1,blockquote{font-family:'Source Serif 4',Georgia,serif;font-weight:460}
h1{font-size:1.375rem;line-height:1.2;font-weight:600;text-wrap:balance}
blockquote{font-size:1.25rem;line-height:1.4}
blockquote.long{font-size:1.0625rem}
mark{padding:.06em .08em;background:var(--color-mark);color:inherit;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.number{display:block;font-size:2.75rem;line-height:1.1;font-weight:560;color:var(--color-blue);letter-spacing:-.02em}
.number i{font-size:1.25rem;font-weight:450;letter-spacing:0;color:var(--color-soft)}
.kind,.line,footer{font-size:.875rem;color:var(--color-soft)}
.kind{margin-bottom:8px}
.line{margin-top:6px}
*:not(.line)+.line{margin-top:12px;color:var(--color-ink)}
svg{display:block;width:100%;height:auto;margin-top:10px}
.wide{display:none}
footer{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:2px 16px;margin-top:12px;padding-top:6px;border-top:1px solid var(--color-rule)}
footer a{display:inline-flex;align-items:center;min-height:32px}
a{color:var(--color-blue);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--color-blue);outline-offset:2px}
@media(pointer:coarse){footer a{min-height:44px}}
@media(min-width:640px){.wide{display:block}.phone{display:none}}
@media(forced-colors:active){mark{text-decoration:underline}}
@media print{body{border-color:#999}}
`
