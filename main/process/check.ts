import { methods, type CheckedArgs, type Method, type Result, type Target } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'

/** True for the names of the contract, and for nothing that an object merely inherits. */
export const isMethod = (name: string): name is Method => Object.hasOwn(methods, name)

export const targetOf = (method: Method): Target => methods[method].target

/** The arguments as the contract has them, defaults filled in. Throws `bad-request`, which says where but not what. */
export function checkArgs<M extends Method>(method: M, args: unknown): CheckedArgs<M> {
  const checked = methods[method].args.safeParse(args)
  if (checked.success) return checked.data as CheckedArgs<M>
  const where = checked.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new MasarError('bad-request', { method, where })
}

/** In tests: a result must be what the contract promised. */
export function checkResult<M extends Method>(method: M, result: unknown): Result<M> {
  const checked = methods[method].result.safeParse(result)
  if (checked.success) return checked.data as Result<M>
  throw new Error(`${method} broke its promise: ${checked.error.message}`)
}
