/**
 * Words of one kind, in English, Spanish and French, as `readReply` spells them: the topics of
 * requests, strangers and angry people. The weights (`weigh-words.ts`) handle a word they have
 * never seen by its kind. A word has one kind, and a form with an English ending needs no entry
 * (`kinds-of-words.ts`). Our own lists; they decide nothing alone.
 */
export const KINDS_OF_ASKING: Readonly<Record<string, string>> = {
  cease: `
    stop quit cease halt discontinue desist refrain stopall end terminate quitting cut knock lay
    suspend abort pause kill axe nix scrap dejen deje deja dejar dejarme dejarnos dejense paren pare
    para parar parenle parele cesen cese detengan detenga detener detenganse basta alto terminen
    terminar terminan eviten evitar arretez arrete arret arretent cessez cesser cesse stoppez
    stopper stoppe finissez finir halte`,
  cancel: `
    cancel cancelled cancelling cancellation cancelar cancelen cancele cancela cancelenme cancelame
    cancelacion annuler annulez annule annulation resilier resiliez deactivate disable revoke
    rescind withdraw withdrawn withdrew revoco revocar revoquer revoque void nullify`,
  remove: `
    remove removal delete deletion erase drop strike purge scrub omit exclude wipe eliminate unlist
    unenroll exempt expunge take taken took pull cross scratch boot kick yank toss unregister
    deregister delist quitenme quiteme quitame quiten quite quita quitar quitarme saquenme saqueme
    sacame saquen saque sacar sacarme borrenme borreme borrame borren borre borra borrar borrarme
    eliminenme elimineme eliminame eliminen elimine elimina eliminar eliminarme remuevanme remuevan
    remover removerme retirenme retireme retiren retirar retirarme retirez retirer retire enlevez
    enlever enleve supprimez supprimer supprime effacez effacer efface otez oter rayez rayer radiez
    radier sortez sors sortir enlevame quitenos saquenos eliminez`,
  unsub: `
    unsubscribe optout optedout optingout unsub unenrolled disenroll desuscribir desuscribirme
    desuscribanme desuscribeme desuscriban desinscribir desinscribirme desabonner desabonnez
    desabonnement desinscrire desinscrivez desinscription desinscris baja darme denme unfollow
    donotcall dnc`,
  block: `
    block mute ignore silence blacklist bloquear bloqueo bloqueado bloqueen bloqueando bloquer
    bloque bloquez filter spamblock report`,
  write: `
    text message contact write wrote email ping dm dming communicate reach notify notified remind
    correspond escriban escriba escribir escribirme escriben escribiendo escribiendome escribe
    escribieron contacten contacte contactar contactarme contactenme texteen textear textearme
    texteando mensajeen mensajear comuniquen comunicarse ecrivez ecrire ecris ecrit contactez textez
    texte recontacter communiquer communiquez joindre`,
  send: `
    send sent manden mande mandar mandarme mandarnos mandan manda mandando mandandome mandaron
    envien envie enviar enviarme envian enviando enviaron envoyez envoyer envoie envoi envoye
    forward deliver blast push shoot fire`,
  callby: `
    call phone dial dialled ring rang llamen llame llamar llamarme llama llamando llaman appelez
    appeler appelle rappelez rappeler voicemail marcar marquen`,
  msgs: `
    sms mms notification alert messages mensaje texto mensajitos msgs reminder communication
    correspondence newsletter robotexts textes courriel correo emails mail mailing notificaciones
    avisos recordatorios rappel update blasts followups outreach announcements`,
  promo: `
    promo promotion promotional ads ad advertising advertisement marketing marketed offer deal
    coupon specials solicitation solicit sales pitch flyers promocion oferta publicidad anuncios
    propaganda descuentos cupones pub publicite promotionnels offres rabais annonces sollicitations
    survey invites invitations discount campaign`,
  spam: `
    spam spamming spammer spammed junk pourriel robocall robo robot bot automated unsolicited
    unwanted telemarketer telemarketing basura`,
  list: `
    list database system registry roster distribution subscription mailer crm rolodex directory
    lista agenda registro base liste fichier repertoire program loop thread chain rotation
    subscriber subscribe membership`,
  number: `
    number phones cell cellphone mobile line landline handset digits inbox numero telefono celular
    cel movil linea telephone portable cellulaire ligne`,
  info: `
    info information details data contacts name datos informacion contacto nombre coordonnees donnee
    record profile file`,
  harass: `
    harass harassment bother pester bug bugging bugged annoy hound stalk disturb nag nagging badger
    bombard flood torment hassle blowing molesten moleste molestar molestarme molestando molestan
    molesta molestia hostigar hostigando hostigamiento hostiguen acoso acosar acosando acosen
    acosadores fastidien fastidiar fastidian insistan insistir insisten harcelez harceler
    harcelement harceleurs derangez deranger derange achalez achaler embetez embeter importuner
    importunez intrusive invading invasion nuisance pest relentless persistent`,
  leave: `
    leave left alone lose losing lost forget forgot forgetting dejenme dejeme dejame dejenos laissez
    laisser laisse lachez lache foutez fichez tranquille tranquilo tranquila olviden olvidense
    olvidenme olvide oubliez oublier pierdan perdez paz paix peace`,
  neg: `
    dont no not never wont cant didnt doesnt isnt arent aint wasnt werent wouldnt couldnt shouldnt
    hasnt havent hadnt nor without neither none nobody nothing nowhere jamas nunca ningun ninguna
    nada ni nadie sin ne pas jamais aucun aucune rien sans personne non nope nah nomas`,
  more: `
    anymore again more nomore ever further furthermore additional future another any mas plus otra
    otro vuelvan vuelva volver encore longer continue keep sigan siga seguir siguen continuez
    continuer persist resume`,
  want: `
    want wish wished need like care desire prefer interest quiero deseo quisiera queremos necesito
    prefiero deseamos interesa interesan interesado interesada veux veut voulons souhaite souhaitons
    voudrais aimerais prefere besoin interesse interessee expect`,
  askverb: `
    ask request tell told say said demand beg begging begged insist instruct pido pedi pedido
    pedimos solicito solicite solicita exijo ruego dije dicho digo demande prie dit dis redit repeat
    replied reply respond respondi answer type`,
  receive: `
    receive get getting got gotten recibir recibo recibiendo recibi reciben llegan lleguen llegar
    llegando recevoir recois recoit recu hear heard see read show showing`,
  please: `
    please kindly favor porfa por porfavor svp veuillez plait merci polite respectfully appreciate
    grateful thankful agradeceria agradezco gracias thank apprecierais`,
  soon: `
    immediately now asap instantly promptly effective forthwith already ya inmediatamente inmediato
    ahora maintenant immediatement tout today hoy`,
  forever: `
    forever permanently completely altogether entirely totally good definitively siempre
    definitivamente permanentemente toujours definitivement completement`,
  freq: `
    daily weekly monthly constant every everyday nonstop always hourly often repeatedly multiple
    several numerous times twice thrice many much lots endless incessant continuous frequent cada
    seguido tanto tantas demasiados muchos diario chaque tant trop beaucoup souvent`,
  fedup: `
    tired sick enough fed done over sufficient harto harta cansado cansada cansan suffit ras marre
    assez tanne ecoeure fatigue exhausted overwhelming excessive ridiculous unnecessary`,
  quiet: 'quiet silent silencio hush peaceful relief',
  consent: `
    consent permission authorization authorize authorise approval agree agreement autorizo autorice
    autorizado autorizacion permiso consentimiento consentement autorise autorisation accord allow`,
  signup: `
    sign signup enroll register subscribed subscribing optin optedin optingin join inscribi inscrito
    suscribi suscribirme suscrito apunte inscrit inscrite inscrire abonne abonner abonnement abone`,
  legal: `
    law legal illegal lawsuit lawyer attorney sue sued suing court tcpa federal statute violation
    violate complaint comply compliance liable liability damages settlement class litigation
    litigate litigious counsel legislation regulation demanda demandar demandarlos demandare
    denuncia denunciar denunciare abogado abogada ley ilegal tribunal corte avocat avocate
    poursuivre poursuite plainte proces loi illegale infraction gdpr canspam casl rgpd cnil`,
  authority: `
    fcc ftc bbb police cop sheriff fbi feds authorities attorneygeneral crtc verizon att tmobile
    carrier regulator policia profeco gendarmerie news media reporter yelp google facebook twitter
    tiktok reddit channel review star rating resena avis etoile estrella`,
  crook: `
    scam scammer scammed scamming fraud fraudulent fraudster phishing crook thief thieves steal
    stole stolen liar lie lying lied cheat con conned ripoff ripped robbed robbing robbery swindle
    swindlers bogus fake phony shady sleazy hacker hacked criminal estafa estafador fraude
    fraudulentos robar ladron ratero rata mentira mentiroso tramposos arnaque arnaqueur escroc
    escroquerie voleur voler menteur mensonge crosseur predatory predator exploit extortion`,
  insult: `
    idiot idiotic moron moronic stupid dumb dumbass dummy fool loser clown jerk asshole bitch
    bastard dick dickhead prick douche douchebag scum scumbag creep creepy pervert trash garbage
    vermin parasite leech vulture rats snake weasel pig animals imbecile imbecil dimwit nitwit
    lowlife psycho weirdo freak pathetic worthless useless incompetent ignorant disgusting disgrace
    disgraceful shameful shameless shame ashamed despicable greedy vile rude nasty filthy gross
    lousy pos mf mofo motherfucker fucker cunt twat wanker tool pendejo pendeja idiota estupido
    inutil payaso sinverguenza cabron puto culero mamones asquerosos asco verguenza maldito groseros
    ridiculos connard salaud cretin abruti debile encule nul nulle minable honte pathetique crapules
    ordure enfoires batard andouille bouffon tonto bruto burros suck trashy bozo dolt numbskull
    knucklehead sewer cockroach maggot`,
  curse: `
    fuck shit shitty bullshit crap crappy damn goddamn goddam hell ass bs bloody freaking fricking
    effing wtf piss mierda chingada chingado chinga chingar chinguen chinguense carajo verga joder
    puta pinche cono culo madre merde putain bordel chier foutre ostie osti tabarnak criss calice
    crisse calisse marde caca cul emmerde emmerdez sod bugger arse`,
  violence: `
    killing killed die dying dead death burn beat beating punch smash hurt shooting gun bomb knife
    stab slap choke rot rotting hunt fight destroy murder ruin whoop matar mato morir muere mueran
    muerte muerto golpear quemar crever creve tuer tue mort casser frapper gueule coming threat
    threaten regret pay payback revenge karma curse`,
  wrong: `
    wrong incorrect mistaken mistake error erroneous misdial equivocado equivocada equivoco
    equivocaron equivoque equivocan erroneo mauvais mauvaise errone erreur tromper trompe trompez
    trompee confundido confundio confunden confuse mixup mix misdirected elsewhere`,
  person: `
    person guy man woman lady girl dude individual fella gentleman chick persona senor senora
    senorita muchacho hombre mujer alguien monsieur madame homme femme quelqu someone somebody
    anybody anyone party recipient human people folks gentlemen bro`,
  family: `
    wife husband mom mother dad father son daughter brother sister uncle aunt grandma grandmother
    grandpa grandfather cousin niece nephew kid child children baby spouse fiance boyfriend
    girlfriend roommate family parent mama papa padre hijo hija hermano hermana esposo esposa tio
    tia abuela abuelo mari fils fille soeur frere mere pere oncle tante ex inlaw stepdad stepmom
    stepson grandson granddaughter twins`,
  owner: `
    owner owned owns owning belong previous prior former used reassigned recycled assigned inherited
    ported switched dueno anterior antes pertenece ancien ancienne precedent appartient appartenait
    attribue tenant`,
  know: `
    know knew known met recognize recognise conozco conoce conocemos connais connait connaissons
    idea clue familiar stranger aware`,
  who: 'who whom quien qui whose quem',
  what: 'what which why que cual quoi quel quelle porque pourquoi',
  how: 'how como comment howd',
  when: 'when cuando quand where donde',
};
