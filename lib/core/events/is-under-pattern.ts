/** Whether a path matches a pattern in which `*` stands for one segment, at its end for one or more. */
export function isUnderPattern(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const isOpen = wanted.at(-1) === '*'
  if (isOpen ? given.length < wanted.length : given.length !== wanted.length) return false
  return wanted.every(
    (segment, index) => segment === given[index] || (segment === '*' && given[index] !== ''),
  )
}
