import { pictureOf } from '@/app/share-cards'

const answer = pictureOf('company')

export { answer as GET, answer as HEAD, answer as OPTIONS }
