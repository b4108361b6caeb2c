import { pictureOf } from '@/app/share-cards'

const answer = pictureOf('figure')

export { answer as GET, answer as HEAD, answer as OPTIONS }
