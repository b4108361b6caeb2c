import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/**
 * Where a value can be of several shapes, the issues of the shape that it was most likely meant to be; where it is of no
 * shape at all, the one issue that says so.
 */
export function likelyIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const shapes = issue.errors
    .map((issues) => issues.flatMap(likelyIssues))
    .filter((issues) => issues.length > 0 && !issues.some(isOfAnotherType))
    .sort((a, b) => a.length - b.length)
  const [likely] = shapes
  return likely ? likely.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue]
}

function isOfAnotherType({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_union')
}
