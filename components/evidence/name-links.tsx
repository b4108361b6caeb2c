type NameLinksProps = { names: readonly { slug: string; name: string }[]; address: (slug: string) => string }

/** Names with their pages, in a line. */
export function NameLinks({ names, address }: NameLinksProps) {
  return names.map(({ slug, name }, index) => (
    <span key={slug}>
      {index > 0 && ', '}
      <a href={address(slug)}>{name}</a>
    </span>
  ))
}
