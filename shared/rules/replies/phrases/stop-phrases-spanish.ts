import type { PhraseRule } from '../reader/phrase-rule.ts';

const PLAIN = 'A reasonable person reads it as a request to stop (47 CFR 64.1200(a)(10)).';

/** Another hour, another thing, another person: not an end of texts. */
const ONLY_THEN = [
  '(antes|despues|hasta|durante|cuando|hoy|manana|tan|todavia|aun|mientras|esta noche|ahorita)',
  '(en la noche|en el trabajo|por la noche|de noche|los {dia}|el {dia}|al trabajo|a la casa)',
  '(la|el|al|las|los|un|una) (foto|direccion|factura|recibo|tecnico|carro|cuenta|bill|estimado)',
];

/** Spanish: asking to stop, to be taken off, or wanting no more texts. */
export const STOP_PHRASES_SPANISH: readonly PhraseRule[] = [
  {
    id: 'es.stop.dejen',
    because: PLAIN,
    like: 'dejen de mandarme mensajes',
    says: [
      '{esstop} [ya|por favor] de {eswriteme} [{esdet}] [{esdet}] {esmensajes}',
      `(dejenme|dejeme|dejame|dejennos) [ya|por favor] de ({eswriteme}|mandar|enviar|escribir|
        molestar|llamar)`,
      `{esstop} [ya|por favor] de (escribirme|contactarme|molestarme|textearme|hostigarme|
        acosarme)`,
      `{esstop} [ya|por favor] de (mandarme|enviarme|llamarme|textear|mensajear|contactar|molestar|escribir|insistir|hostigar|
        fregar|joder|chingar) [nada|cosas|eso] {esover}`,
      '{esstop} [ya] [{esdet}] [{esdet}] {esmensajes}',
      '{esstop} [ya] de (estar|andar) {esgerund}',
      '{maypl} [por favor|ya] (dejar|parar|detener|cesar|suspender) ..3 ({eswriteme}|{esmensajes})',
      `{eswant} [que] (dejen|paren|dejar|parar|dejes|pares) ..2 ({eswriteme}|{esmensajes}|
        {esgerund})`,
      '(ya|por favor) (parenle|paren|pare|parale|detenganse|detengase|dejen de molestar)',
      '<< parenle >>',
      '<< (para|pare|paren|parale|parenle|basta) (ya|por favor|gracias|porfa) [ya|por favor] >>',
      '(no molestar|no molesten|no moleste|no fastidien)',
      `(dejenme|dejeme|dejame|dejenos|dejennos) [ya|por favor] (en paz|tranquilo|tranquila|
        tranquilos|solo|sola)`,
      '(eviten|evite) ({eswriteme}|mandar|enviar|seguir) ',
      '(basta|suficiente) de {eswriteme}',
      '(stop|para|paren|ya) (con|a|de) [{esdet}] [{esdet}] {esmensajes}',
      '{esstop} de (me|nos) (mandar|enviar|escribir|molestar)',
      `(cancelarlos|pararlos|quitarlos|detenerlos|eliminarlos|suspenderlos|detenganlos|parenlos|cancelenlos|quitenlos|suspendanlos|detenganlo|parenlo|cancelenlo|
        detengalos|cancelelos)`,
      `(ya|les|te|le) (mande|dije|puse|escribi|envie|conteste|respondi|pedi) [que] (alto|stop|baja|
        cancelar|paren|basta|no)`,
      '(alto|basta) (a|con|de) [{esdet}] [{esdet}] {esmensajes}',
      'ya (basta|estuvo|parenle|parele) [de|con] [{esdet}] [{esmensajes}] [{escourtesy}] >',
      'ya (basta|estuvo|parenle) (de|con) [{esdet}] {esmensajes}',
      '(detengan|detenga|paren) (esto|eso|ya) [{esover}]',
    ],
    unlessBefore: ['(no|nunca)'],
    unlessNext: ONLY_THEN,
  },
  {
    id: 'es.stop.noMe',
    because: PLAIN,
    like: 'no me escriban más',
    says: [
      'no {esme} [{otravez}] {eswrite} [{esdet}] [{esdet}] [{esdet}] {esmensajes}',
      'no {esme} [{otravez}] {esbother} ({escourtesy}|>|a {esme}|por este medio|aqui|soy)',
      `no {esme} [{otravez}] {eswrite} (mas|nada|nunca|jamas|ya) [mas] [promociones]
        [{escourtesy}] [{escourtesy}|a este numero|por este medio] >`,
      'no {esme} {otravez} {eswrite}',
      'no (usen|use|utilicen|ocupen) (mi|este|nuestro) (numero|telefono|celular|cel)',
      `(no|ya no) {eswant} que {esme} (lleguen|llegue|entren|entre|salgan|aparezcan) [mas|nada|
        {esdet}] [{esmensajes}] [{escourtesy}] >`,
      `(que|para que) ya no {esme} ({eswrite}|lleguen|llegue) [mas|nada|{esdet}] [{esdet}]
        [{esmensajes}] [{escourtesy}] >`,
      'no (le|les) {eswrite} [mas] [{esdet}] {esmensajes}',
      `no (hace falta|es necesario|tienen que|tiene que|necesitan|necesita) [que] [{esme}] [me|nos]
        ({eswrite}|{eswriteme})`,
      '(no|ya no) (sigan|siga|esten|este|anden|continuen) {esgerund}',
      '<< [_|_ _|_ _ _|_ _ _ _] ya no {eswrite} [mas] [{escourtesy}] [{escourtesy}] >>',
      'no {eswrite} (mas|nada|nada mas|mas nada) [{escourtesy}] >',
      'ya no {esme} {esbother}',
      'no {otravez} {eswriteme}',
      'no {otravez} {eswrite} [{esme}|{esdet}] [{esmensajes}]',
      '(no|ya no|nunca) {esme} [esten|sigan|anden|este|siga] {esgerund}',
      '(ya no|nunca|jamas) {esme} {eswrite} [{escourtesy}|nada] [{escourtesy}] >',
      `(que|para que) [ya] no {esme} (escriban|escriba|contacten|molesten|lleguen|manden [mas]|
        envien [mas]) [{esdet}] [{esmensajes}] {esover}`,
      '(ya no|no) {eswrite} [{esdet}] [{esdet}] {esmensajes} [{esover}]',
      '(ya no|no|nunca) {eswrite} [mas|nada] {esme}',
      'no {eswriteme} [mas] [{esdet}] [{esmensajes}] {esover}',
      `{esgrateful} ..3 [que|si] (no|dejara|dejaran|deje|dejen|pararan|ya no) [de] [{esme}]
        ({eswrite}|{eswriteme})`,
      `(dije|dijimos|digo|decimos|pedi|pido|pedimos|repito|dicho|pedido) que (ya no|no|nunca)
        {esme} [{otravez}] {eswrite}`,
      'favor de no [{esme}] [{otravez}] ({eswriteme}|{eswrite})',
      '(no|ni) (contactar|escribir|textear|enviar mensajes|mandar mensajes) [mas] {esover}',
    ],
    unlessNext: [
      ...ONLY_THEN,
      '(ya (pague|pase|voy)|[mas] a {name}|mas de {number}|por (correo|telefono|email)|mejor)',
    ],
    unlessBefore: ['(si|porque|aun|ustedes|usted|el|ella|cuando|todavia|que)', 'por que'],
  },
  {
    id: 'es.stop.noQuiero',
    because: PLAIN,
    like: 'no quiero más mensajes',
    says: [
      '(no|ya no|nunca) {esneed} [seguir] ..4 {esmensajes}',
      `(no|ya no) {eswant} [seguir] (recibir|recibiendo) [mas|nada] [nada] (>|de ustedes|de su|
        {esover}|a este)`,
      '(no|ya no) ({eswant}|autorizo) que {esme} {eswrite}',
      '(no|ya no) {eswant} (ser contactado|ser contactada|estar en|seguir en|que me contacten)',
      '(no|ya no) {eswant} [saber] (nada|mas|nada mas) de (ustedes|usted|su)',
      '(nomas|no mas|cero|ningun|ni un) [de|mas] [{esdet}] {esmensajes}',
      '<< [{escourtesy}|hola] [ya] (nomas|ya no) [{escourtesy}] [{escourtesy}] >>',
      '(ya no|no) (autorizo|doy permiso|doy mi consentimiento|di permiso|consiento) ',
      `(no|nunca|jamas) (di|he dado|les di|le di) [mi|ningun] (permiso|consentimiento|
        autorizacion)`,
      '(revoco|retiro|cancelo) mi (consentimiento|permiso|autorizacion|suscripcion)',
      '{cancelar} ..2 ({esmensajes}|suscripcion|subscripcion)',
      '<< {cancelar} (todo|esto|ya) [{escourtesy}] >>',
    ],
    unlessBefore: ['(si|porque|tengo|hay)'],
    unlessNext: ['(antes|despues|hasta|por correo|gimnasio|del gimnasio)'],
    unlessHolds: ['(perder|llamadas|membresia|cita|pedido|orden)', 'quiero cancelar'],
  },
  {
    id: 'es.stop.lista',
    because: PLAIN,
    like: 'quítenme de su lista',
    says: [
      '{estakeme} [por favor|ya] (de|del) ..3 ({eslist}|{esmensajes})',
      `{estake} [por favor|ya] [de] (su|sus|el) (numero|telefono|nombre|celular) [{escourtesy}]
        [de|>]`,
      '(olvidense|olvidese|olvidate|olviden) de (mi|este) {esdata}',
      `{eswant} [la|una|su|mi] (cancelacion|eliminacion|remocion|suspension|exclusion) de [{esdet}]
        [{esdet}] {esmensajes}`,
      'me (retiro|salgo|borro|quito|elimino) de ..2 {eslist}',
      '<< [por favor] de baja [{escourtesy}] >>',
      '<< ({eswant}|solicito|pido) [la|mi|una] baja [{escourtesy}] >>',
      '{estakeme} [{escourtesy}|todos] [{escourtesy}] >',
      '{estakeme} [ya|por favor] (o|y|antes|pero|porque|que)',
      '{estake} [por favor|ya] (mi|mis|este|nuestro) [{esdet}] {esdata}',
      '<< [por favor|favor de] {estake} (numero|telefono|contacto|datos) [{escourtesy}] >>',
      `(numero|telefono|datos) [,|.] [por favor] (borrenlo|borrelo|eliminenlo|quitenlo|eliminelo|
        borralo)`,
      '<< [{eswant}|como puedo|por favor] (salir|salirme) de ..2 {eslist} [{escourtesy}] >>',
      '(nunca|jamas|no) me (suscribi|inscribi|registre|apunte) ..2 {esover}',
      '{eswant} [que me] {estakeme} [de ..3 {eslist}|>]',
      '(favor de|como puedo|como hago para|como) {estakeme} [de ..3 {eslist}|>]',
      `(dar|darse|dadme|darme|denme|deme|dame|darnos|me doy|den|doy|quiero la|solicito la|pido la) [de] baja
        [{esover}|de]`,
      '{eswant} (salir|salirme|desuscribirme) [de] ..2 ({eslist}|los mensajes)',
      `(como|donde) (puedo|hago para) [no] (dejar de|parar|detener|cancelar|desuscribirme|salirme|
        desactivar)`,
      `(como|donde) (me|puedo) (salgo|desuscribo|borro|quito|doy de baja|desinscribo|
        desuscribirme)`,
      `como (paro|detengo|cancelo|quito|dejo|desactivo|hago) ..4 ({esmensajes}|esto|recibir|
        recibirlos)`,
    ],
    unlessBefore: ['(no|nunca|sin) [{esme}]', '(acabo|acaban|apenas|recien) [de|me]'],
    unlessNext: [
      '(espera|la cita|{number}|cuenta|poliza|seguro|de espera|del seguro|las placas|de la cita)',
      'las placas',
    ],
    unlessHolds: ['de (la|las) {number}', '(cita|espera|puntas|placas|seguro|poliza)'],
  },
];
