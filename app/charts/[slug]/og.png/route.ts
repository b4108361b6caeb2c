import { pictureOf } from '@/app/share-cards'

const answer = pictureOf('chart')

export { answer as GET, answer as HEAD, answer as OPTIONS }
