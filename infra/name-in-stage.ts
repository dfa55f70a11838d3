/** What an alarm or a queue of a stage is called: `ivip-messenger-prod-InboundDead`. */
export function nameInStage(stage: { readonly name: string }, id: string): string {
  return `ivip-messenger-${stage.name}-${id}`;
}
