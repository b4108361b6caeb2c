/** A title within a part of a dossier. */
export function Subheading({ children }: { children: string }) {
  return <h3 className="mt-5 mb-1 font-serif text-quote font-[620]">{children}</h3>
}
