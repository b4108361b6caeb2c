/** The id of the page's main part, where the skip link leads. */
export const mainId = 'content'

/** Lets a keyboard pass over the header; seen only when focused. */
export function SkipLink() {
  return (
    <a
      href={`#${mainId}`}
      className="skip absolute left-2 z-10 -translate-y-full bg-sheet px-4 py-2 focus:translate-y-2"
    >
      Skip to the page
    </a>
  )
}
