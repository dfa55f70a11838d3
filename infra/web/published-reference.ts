import reference from '@scalar/fastify-api-reference';

/** What a route of that server is told: the address it answers, and how. */
type Served = {
  readonly url: string;
  readonly handler: (request: unknown, reply: Reply) => unknown;
};
type Reply = {
  readonly header: () => Reply;
  readonly send: (body: unknown) => unknown;
};

/**
 * The script of `@scalar/api-reference`, as it is published for browsers. That package itself would
 * bring 268 others (310 MB) for building it anew; this one brings what was built, in the form of
 * routes of a Fastify server. So we are that server for a moment.
 */
export function publishedReference(): string {
  const routes: Served[] = [];
  const server = { route: (served: Served) => routes.push(served) };
  Reflect.apply(reference, undefined, [server, { configuration: { url: '/' } }, () => undefined]);
  const script = routes.find(({ url }) => url.endsWith('.js'));
  const reply: Reply = { header: () => reply, send: (body) => body };
  const sent = script?.handler({}, reply);
  if (typeof sent !== 'string') throw new Error('The reference of the API has no script.');
  return sent;
}
