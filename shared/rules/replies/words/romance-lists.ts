import { any } from '../reader/any-of.ts';

/** Word lists for Spanish (es...) and French (fr...) phrases; they belong to `word-lists.ts`. */
export const ROMANCE_LISTS: Readonly<Record<string, readonly string[]>> = {
  // --- Spanish ------------------------------------------------------------------------------
  esmensajes: [
    any('mensajes mensaje textos texto sms promociones promocion ofertas publicidad anuncios'),
    any('propaganda notificaciones mensajitos alertas recordatorios spam correos comunicaciones'),
    any('texts messages text message mensagem mensagens mensajito avisos comerciales'),
    any('publicidades avisos promos cadenas mensajerias whatsapp whatsapps'),
  ],
  esdet: [
    any(
      'mas sus tus los las la el estos esos tu su este ese ningun ninguna otro otros otra tantos',
    ),
    any('tanto de con nada ni un un solo mis mi estas esas esa esta a tantas otras unos'),
  ],
  /** No me escriban ...: writing, sending, bothering, in every person. */
  eswrite: [
    any('escriban escriba escribas escribir escriben mandes manden mande mandar envien envie'),
    any('envies enviar contacten contacte contactes contactar molesten moleste molestes molestar'),
    any('texteen texteees textees textee textear llamen llame llames llamar hablen hable busquen'),
    any('enviara enviaran mandara mandaran escribiera escribieran contactara contactaran'),
    any('molestara molestaran llamara llamaran enviase mandase texteara textearan'),
    any('busque marquen hostiguen acosen fastidien mensajeen insistan esten anden sigan siga'),
  ],
  /** The same without sending, calling and speaking, which take other objects. */
  esbother: [
    any('escriban escriba escribas escribir contacten contacte contactes contactar molesten'),
    any('moleste molestes molestar texteen textees textee textear hostiguen acosen mensajeen'),
    any('fastidien busquen insistan'),
  ],
  esgrateful: [
    any('agradeceria agradezco agradeceremos agradeceriamos apreciaria gustaria encantaria'),
    '(les|le|te) (agradeceria|agradezco|ruego|pido|suplico)',
    '(ruego|suplico|pido|exijo)',
  ],
  esgerund: [
    any('mandando enviando escribiendo molestando texteando contactando mandandome llegando'),
  ],
  eswriteme: [
    any('escribirme mandarme enviarme contactarme molestarme llamarme textearme hablarme'),
    any('mandarnos enviarnos escribirnos contactarnos molestarnos hostigarme acosarme fastidiarme'),
    any('fregar fregarme joder joderme chingar acosar mensajear'),
    any('llenarme saturarme bombardear spamearme spamear marcarme buscarme'),
    any('mensajearme bombardearme estar escribir molestar textear hostigar insistir recibir'),
    '(mandar|enviar|mandarme|enviarme|estar mandando|estar enviando)',
  ],
  esstop: [
    any(
      `dejaran pararan deje deja dejen dejar paren pare para parar parenle cesen cese detengan
        eviten`,
    ),
    any('terminen suspendan detenga evite'),
  ],
  estakeme: [
    any('quitenme quiteme quitame saquenme saqueme sacame borrenme borreme borrame eliminenme'),
    any('elimineme eliminame remuevanme remuevame remueveme retirenme retireme retirame'),
    any('desuscribanme desuscribame desuscribeme desinscribanme quitarme sacarme borrarme'),
    any('eliminarme removerme retirarme desuscribirme desinscribirme salirme quitenos saquenos'),
    any('borrenos quitarnos sacarnos desuscriban'),
    'me (borras|quitas|sacas|eliminas|borran|quitan|sacan|eliminan|borra|quita|saca|elimina)',
    'me (quitaran|sacaran|borraran|eliminaran)',
    'me ({maypl}) (quitar|sacar|borrar|eliminar|remover|retirar|desuscribir)',
    'me (quiten|quite|quites|saquen|saque|saques|borren|borre|eliminen|elimine)',
  ],
  maypl: [any('pueden puede podria podrian puedes')],
  estake: [
    any('quiten quite quita saquen saque saca borren borre borra eliminen elimine elimina'),
    any('remuevan remueva remueve retiren retire olviden olvide olvida pierdan pierde borrar'),
    any('eliminar quitar sacar remover bloqueen bloquee tiren olvidense'),
  ],
  eslist: [
    any('lista listas sistema base contactos registro agenda grupo directorio cadena mensajes'),
    any('grupo aqui ahi esto textos registros sus esa ese ustedes'),
  ],
  escourtesy: [
    any('please plis xfavor'),
    any('ya gracias nunca mas nada jamas porfa inmediatamente ahora amigo senor senora'),
    '(por favor|otra vez|de inmediato|a este (numero|telefono)|por este medio|de una vez)',
  ],
  esme: ['(me|nos)', 'a (mi|este|nuestro) (numero|telefono|celular|cel)'],
  eswant: [
    any('quiero deseo quisiera queremos necesito prefiero solicito pido deseamos exijo'),
    'me gustaria',
  ],
  /** Once again: no me vuelvan a ... */
  otravez: ['(vuelvan|vuelva|vuelvas|volver) a'],
  esneed: [
    any(
      'quiero deseo queremos necesito quisiera deseamos pedi solicite autorice autorizo requiero',
    ),
    any('interesan'),
    'me (interesa|interesan|gustan|gusta)',
  ],
  cancelar: [
    any('cancelar cancelen cancele cancela cancelame cancelenme terminar suspender detener anular'),
    any('quitar desactivar eliminar suspendan desactiven'),
  ],
  esdata: [any('datos numeros numero telefono celular nombre contacto informacion datos cel')],
  dia: [any('lunes martes miercoles jueves viernes sabado sabados domingo domingos fines')],
  esover: ['>', any('ya gracias por mas porfa nunca de inmediato favor')],

  esinsult: [
    any('ineptos latosos encimosos aprovechados muertos vividores gentuza lacras cucarachas'),
    any('pendejo pendejos pendeja cabron cabrones idiota idiotas imbecil imbeciles estafador'),
    any('estafadores ladron ladrones ratero rateros mentiroso mentirosos ratas inutiles estupido'),
    any('estupidos acosadores acosador porqueria corruptos sinverguenzas sinverguenza abusivos'),
    any('tramposos payasos ridiculos fraudulentos asquerosos culero culeros puto putos mamones'),
    any('mamon malditos estafa basura molestos groseros mierdas pinches hijueputas malparidos'),
    any('gonorreas huevones desgraciados infelices malnacidos fastidiosos'),
  ],
  esjust: [
    any(
      'unos una un puros todos muy bola de puro pinches malditos pinche maldito par tan tremendos',
    ),
    any('solo nomas verdaderos bien que poca madre grandes'),
  ],
  esstopword: ['>', any('y dejen no ustedes todos ya que por')],
  esplace: [
    any('mierda chingada diablo carajo verga infierno chingar joder demonio porra chucha cono'),
  ],
  escurse: [any('chingados carajos mierda diablos demonios cono madres putas verga carajo')],
  esreport: [
    any('demandar reportar denunciar bloquear reportando denunciando bloqueando reportarlos'),
    any('demandarlos denunciarlos bloquearlos demandarte reportarte bloquearte reportarlo'),
    any('demandarlo denunciarlo bloquearlo acusar acusarlos'),
    '(llamar a (la policia|mi abogado)|poner una (denuncia|demanda|queja))',
  ],

  // --- French -------------------------------------------------------------------------------
  frmessages: [
    any('messages message textos texto sms textes texte promotions promos publicites publicite'),
    any('pubs pub offres rappels notifications alertes courriels spam pourriels communications'),
    any('infolettres sollicitations annonces rabais conneries publicitaires mms'),
  ],
  frdet: [
    any('de vos tes les ces ce cette des d aucun aucune votre ton la le l autres autre tous'),
    any('toutes plus pas promotionnels du aux au avec'),
  ],
  /** M'envoyez, me contactez ...: writing, sending, bothering, in every person. */
  frwrite: [
    any('envoyez ecrivez contactez textez appelez derangez envoyer ecrire contacter texter'),
    any('appeler deranger envoie ecris contacte texte appelle derange harceler harcelez achalez'),
    any('achaler solliciter sollicitez importuner importunez spammer spammez embeter embetez'),
    any('transmettre recontacter relancer relancez joindre ecriviez envoyiez contactiez textiez'),
    any('communiquiez envoie'),
    any('parlez parle parler communiquez communiquer texto textoter embarquez'),
  ],
  frstop: [any('arretez arreter arrete cessez cesser cesse stoppez stopper')],
  frtake: [
    any('retirez enlevez supprimez effacez otez rayez sortez desabonnez desinscrivez radiez'),
    any('retirer enlever supprimer effacer oter rayer sortir desabonner desinscrire radier'),
    any('retire enleve supprime efface ote raye sors desabonne desinscris oubliez oublie perdez'),
    any('oublier perdre eliminez eliminer bloquez tassez'),
  ],
  frlist: [
    any('liste listes systeme base contacts fichier fichiers envois envoi repertoire groupe la'),
    any('ici dossiers dossier cette ta la'),
  ],
  frwant: ['(je|j|nous|on) [ne|n] {frwish}', '(j|je) (ai|avais) demande'],
  frwish: [
    any('veux veut souhaite desire voudrais aimerais souhaiterais tiens voulons souhaitons'),
    any('demande prefere'),
  ],
  frinsult: [
    any('connards connard salauds salaud idiots idiot imbeciles imbecile arnaqueurs arnaqueur'),
    any('fatigants fatiguants incapables incompetents incapable incompetent profiteur rapaces'),
    any(
      'escrocs escroc voleurs voleur menteurs menteur crapules crapule ordures ordure harceleurs',
    ),
    any('crosseurs crosseur fraudeurs bandits cretins abrutis encules encule enfoires enfoire'),
    any(
      'salopards salopard parasites hypocrites debiles caves profiteurs con cons malades pauvres',
    ),
    '(trou|trous) de cul',
  ],
  frjust: [
    any('tous vraiment juste une des un que bande de gang vrais gros maudits sales putain rien qu'),
    any('la vraiment d trop tellement espece sale maudit ostie'),
  ],
  frscam: [any('arnaque harcelement spam pourriel fraude vol illegal escroquerie abus')],
  polite: [
    any('merci veuillez priere svp prie prierais'),
    'je vous (prie|demande)',
    's il vous plait',
  ],
  jour: [any('lundi mardi mercredi jeudi vendredi samedi dimanche')],
  svp: ['(svp|merci|maintenant|immediatement|stp)', 's il (vous|te) plait', 'tout de suite'],
  frover: ['>', '{svp}', any('jamais et car je j a')],
};
