import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { FigureArticle } from '@/components/figures/figure-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { figurePage } from '@/lib/queries/figures/figures'
import { findRedirect } from '@/lib/queries/record-gone'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const figure = await figurePage(slug)
  if (!figure) return {}
  return pageMetadata({ title: figure.title, description: figure.reason, path: addressOf.figure(slug) })
}

export default async function FigurePage({ params }: Props) {
  const { slug } = await params
  const figure = await figurePage(slug)
  if (!figure) {
    const newSlug = await findRedirect('figure', slug)
    if (newSlug) permanentRedirect(addressOf.figure(newSlug))
    notFound()
  }
  return <FigureArticle figure={figure} />
}
