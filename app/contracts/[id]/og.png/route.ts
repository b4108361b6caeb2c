import { pictureOf } from '@/app/share-cards'

const answer = pictureOf('contract')

export { answer as GET, answer as HEAD, answer as OPTIONS }
