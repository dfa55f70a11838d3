import type { ConfigFile } from './config-file.ts';

/**
 * Reads `/config.json`, and makes its addresses whole. The page asks for it in its head, with the
 * same words: then it is there when this code runs.
 */
export async function readConfig(): Promise<ConfigFile> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  const config: ConfigFile = await answer.json();
  return { ...config, apiUrl: absolute(config.apiUrl), metadataUrl: absolute(config.metadataUrl) };
}

function absolute(address: string): string {
  return new URL(address, location.origin).href.replace(/\/$/, '');
}
