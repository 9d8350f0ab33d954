export async function takePdf(_b: Uint8Array, _n: string): Promise<never> { throw new Error('x') }
