import { type ASTNode, GraphQLError, Kind, type ValidationContext } from 'graphql'

const MAX_DEPTH = 8

/** Refuses queries whose fields are nested deeper than 8, fragments included; each fragment is measured once. */
export function DepthRule(context: ValidationContext) {
  const fragments = new Map<string, number>()
  const depthOfFragment = (name: string): number => {
    const known = fragments.get(name)
    if (known !== undefined) return known
    // For the time being: a fragment that contains itself is another rule's error.
    fragments.set(name, 0)
    const fragment = context.getFragment(name)
    const depth = fragment ? depthOf(fragment) : 0
    fragments.set(name, depth)
    return depth
  }
  const depthOf = (node: ASTNode): number => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(node.name.value)
    const selections = 'selectionSet' in node ? (node.selectionSet?.selections ?? []) : []
    const below = selections.reduce((deepest, child) => Math.max(deepest, depthOf(child)), 0)
    return node.kind === Kind.FIELD ? below + 1 : below
  }
  return {
    OperationDefinition(node: ASTNode) {
      if (depthOf(node) > MAX_DEPTH)
        context.reportError(new GraphQLError(`The query is nested deeper than ${MAX_DEPTH}`, { nodes: node }))
    },
  }
}
