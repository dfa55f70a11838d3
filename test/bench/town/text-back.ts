/**
 * A process that is many phones: each texts the same words to whoever texted it last, so many at
 * once. In a process of its own, so that the runner's is not slowed by asking itself.
 */
export type TextBack = {
  readonly url: string;
  readonly phones: readonly string[];
  readonly body: string;
  readonly atOnce: number;
};

process.on('message', async ({ url, phones, body, atOnce }: TextBack) => {
  const rest = phones.values();
  const sent = { method: 'POST', body: JSON.stringify({ body }) };
  const lane = async () => {
    for (const phone of rest) {
      const answer = await fetch(`${url}/_local/phones/${encodeURIComponent(phone)}`, sent);
      if (!answer.ok) throw new Error(`${phone}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  process.send?.('done');
  process.disconnect();
});
