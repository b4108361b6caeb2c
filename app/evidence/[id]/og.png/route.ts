import { pictureOf } from '@/app/share-cards'

const answer = pictureOf('evidence')

export { answer as GET, answer as HEAD, answer as OPTIONS }
