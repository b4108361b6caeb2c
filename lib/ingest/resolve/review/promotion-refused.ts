/** A promotion that is not done, with the reason for whoever asked for it. */
export class PromotionRefused extends Error {
  override name = 'PromotionRefused'
}
