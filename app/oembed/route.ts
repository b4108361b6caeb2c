import { cardOf } from '@/app/share-cards'
import { answerOembed } from '@/lib/sharing/oembed/answer'

/** What other sites need to show a page of ours: oEmbed 1.0. */
function answer(request: Request): Promise<Response> {
  return answerOembed(request, cardOf)
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
