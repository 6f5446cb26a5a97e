import { GraphQLError } from 'graphql'

/** An error that its reader may see; all others are masked. */
export function refuse(code: 'BAD_USER_INPUT' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
