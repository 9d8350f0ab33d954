/** What the API says where it cannot do what was asked. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly kind: string

  constructor(problem: { readonly type: string; readonly detail: string }) {
    super(problem.detail)
    this.kind = problem.type.replace('urn:hearsay:problem:', '')
  }
}

/** The problem that a response carries; one of its status where it carries none. */
export async function problemIn(response: Response): Promise<ApiProblem> {
  try {
    return new ApiProblem(await response.json())
  } catch {
    return new ApiProblem({ type: 'http', detail: `The server answered ${response.status} ${response.statusText}.` })
  }
}

/** What to tell a person of any failure. */
export function sayFailure(error: unknown): string {
  if (error instanceof ApiProblem) return error.message
  if (error instanceof TypeError) return 'The server does not answer. Is "hearsay serve" still running?'
  return String(error)
}

/** Whether it failed because nothing was ever added. */
export function isNoLedger(error: unknown): boolean {
  return error instanceof ApiProblem && error.kind === 'no-ledger'
}
