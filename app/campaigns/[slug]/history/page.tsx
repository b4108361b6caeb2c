import { historyRoute } from '@/app/history/history-route'

const route = historyRoute('campaign')

export const generateMetadata = route.metadata

export default route.page
