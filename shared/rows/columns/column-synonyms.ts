/** What a column of an address book can be for us. Everything else becomes a custom field. */
export type Meaning =
  | PhoneMeaning
  | ConsentMeaning
  | 'first name'
  | 'last name'
  | 'full name'
  | 'groups'
  | 'last transaction'
  | 'consent date'
  | 'consent source'
  | 'consent statement'
  | 'time zone'
  | 'state'
  | 'ignore';

/** In the order of preference: a mobile number before a home or an office phone. */
export type PhoneMeaning = 'mobile phone' | 'phone' | 'home phone' | 'work phone';

/**
 * What a column says about consent to texts; recognised by words (see `read-heading.ts`), not by
 * this list.
 */
export type ConsentMeaning = 'opted out' | 'takes texts' | 'deceased' | 'status';

/**
 * The whole headers we know, squashed (see `squashHeader`), in the order of preference. Taken from
 * the exports of Google Contacts, Outlook, HubSpot and Salesforce and from plain English and
 * Spanish sheets. Whole headers only: "total" must never be read as "to", nor "last visit" as a
 * purchase.
 */
export const columnSynonyms: Record<Exclude<Meaning, ConsentMeaning>, readonly string[]> = {
  'mobile phone': words(`
    mobile mobilephone mobilenumber mobilephonenumber mobiletelephone mobiletelephonenumber mobileno
    primarymobile primarymobilephone customermobile cell cellphone cellnumber cellphonenumber cellno
    cellular cellularphone cellularnumber customercell sms smsnumber smsphone smsphonenumber
    textnumber celular celulares telefonocelular telefonomovil movil numerocelular numerodecelular
    numeromovil numerodemovil telmovil telcelular nrocelular nocelular numcelular cel numcel nrocel
    phonemobile phonecell personphonemobile telefonocel whatsapp numerodewhatsapp`),
  phone: words(`
    phone phonenumber phonenumbers phoneno phone1 phonenumber1 primaryphone primaryphonenumber
    mainphone contactphone contactphonenumber contactnumber customerphone customerphonenumber
    telephone telephonenumber tel telno e164 msisdn personphone otherphone phoneother phone2
    carphone
    telefono telefonos telefono1 numerodetelefono numerotelefono numerotelefonico numtelefono
    nrotelefono notelefono telefonoprincipal telefonodecontacto telefono2`),
  'home phone': words(`
    home homephone phonehome personphonehome homephonenumber hometelephone homenumber
    homephone2 residencephone
    telefonocasa telefonodecasa telefonoparticular telefonodomicilio telefonofijo`),
  'work phone': words(`
    work workphone phonework personphonework workphonenumber worknumber businessphone
    businessphonenumber businessphone2
    businesstelephone officephone officephonenumber officenumber
    telefonotrabajo telefonodetrabajo telefonodeltrabajo telefonooficina telefonodeoficina`),
  'first name': words(`
    firstname givenname fname forename first customerfirstname contactfirstname personfirstname
    preferredname
    primernombre nombredepila nombres prenom prenoms`),
  'last name': words(`
    lastname familyname surname lname last customerlastname contactlastname personlastname
    apellidos apellido apellidopaterno primerapellido nomdefamille`),
  'full name': words(`
    fullname name contactname customername customerfullname
    personname displayname customer contact client
    clientname fileas
    nombrecompleto nombreyapellido nombreyapellidos nombresyapellidos nombre cliente
    nombredelcliente nombrecliente contacto nom nomcomplet prenometnom nometprenom nomprenom
    prenomnom nomduclient nomclient`),
  groups: words(`
    groups group labels label groupmembership tags tag categories category segments segment
    grupos grupo etiquetas etiqueta categorias categoria groupe groupes etiquettes`),
  'last transaction': words(`
    lasttransaction lasttransactiondate lasttransactionat dateoflasttransaction
    lastpurchase lastpurchasedate lastpurchased dateoflastpurchase purchasedate lastpurchaseat
    lastpayment lastpaymentdate dateoflastpayment lastorder lastorderdate dateoflastorder
    lastsale lastsaledate saledate dateofsale solddate datesold dateofpurchase lastinvoice
    lastinvoicedate lastrental lastrentaldate
    lastshipment lastshipmentdate recentdealclosedate
    ultimatransaccion fechaultimatransaccion fechadeultimatransaccion fechadelaultimatransaccion
    ultimacompra fechaultimacompra fechadeultimacompra fechadelaultimacompra
    ultimopago fechaultimopago fechadeultimopago fechadelultimopago
    ultimopedido fechaultimopedido fechadelultimopedido ultimaventa fechaultimaventa
    ultimafactura fechaultimafactura fechadecompra fechacompra fechadeventa fechaventa
    dernierachat datedernierachat datedudernierachat dernierecommande datedernierecommande
    datedeladernierecommande dernierpaiement datedudernierpaiement dernieretransaction
    datedeladernieretransaction`),
  'consent date': words(`
    consentdate dateofconsent consentedat consentedon consentat consenttimestamp
    optindate optinat optintimestamp optedinat optedinon optedindate smsoptindate textoptindate
    smsconsentdate fechadeconsentimiento fechaconsentimiento fechadelconsentimiento
    fechadealta fechaalta fechadeautorizacion dateconsentement dateduconsentement
    datedeconsentement`),
  'consent source': words(`
    consentsource sourceofconsent consentmethod consentchannel optinsource optinmethod
    smsoptinsource textoptinsource smsconsentsource
    fuentedeconsentimiento fuentedelconsentimiento fuenteconsentimiento
    origendelconsentimiento origendeconsentimiento origenconsentimiento sourceduconsentement
    sourceconsentement origineduconsentement`),
  'consent statement': words(`
    consentstatement consenttext consentwording consentlanguage optinstatement optintext
    optinlanguage disclosure textodelconsentimiento textodeconsentimiento textoconsentimiento`),
  'time zone': words('timezone tz ianatimezone zonahoraria husohorario'),
  state: words(`
    state stateregion stateprovince homestate mailingstate mailingstateprovince billingstate
    otherstate businessstate address1region region statecode estado estadoprovincia`),
  /** Our own additions to a file of refused rows, and technical columns of address books. */
  ignore: words(`
    ignore refusedrow refusedbecause photo priority private sensitivity emailtype emaildisplayname
    directoryserver`),
};

/**
 * "Último_pago" -> "ultimopago", "Mobile Phone #" -> "mobilephone", "LastPurchase__c" the same way.
 */
export function squashHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/__c$/, '')
    .replace(
      /\((?:required|optional|mandatory|requerido|obligatorio|opcional|requis|facultatif)\)/,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
