/**
 * What a call of the client answered. Refusals are thrown by the client as `Problem`; an answer
 * without a body is undefined here, and has to be expected by its type.
 */
export async function answered<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await call;
  return data as Data;
}
