type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** The exports of a route that answers every method itself, also to say which of them it does not know. */
export function everyMethod<Rest extends unknown[]>(answer: Handler<Rest>) {
  return {
    DELETE: answer,
    GET: answer,
    HEAD: answer,
    OPTIONS: answer,
    PATCH: answer,
    POST: answer,
    PUT: answer,
  }
}
