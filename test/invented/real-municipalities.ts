/** The Danish municipalities since 2007, with Christiansø. Source: the CPR office's list of municipality codes. */
export const realMunicipalities =
  `København Frederiksberg Ballerup Brøndby Dragør Gentofte Gladsaxe Glostrup Herlev Albertslund Hvidovre Høje-Taastrup
Lyngby-Taarbæk Rødovre Ishøj Tårnby Vallensbæk Furesø Allerød Fredensborg Helsingør Hillerød Hørsholm Rudersdal Egedal
Frederikssund Greve Køge Halsnæs Roskilde Solrød Gribskov Odsherred Holbæk Faxe Kalundborg Ringsted Slagelse Stevns Sorø Lejre
Lolland Næstved Guldborgsund Vordingborg Bornholm Middelfart Christiansø Assens Faaborg-Midtfyn Kerteminde Nyborg Odense Svendborg
Nordfyns Langeland Ærø Haderslev Billund Sønderborg Tønder Esbjerg Fanø Varde Vejen Aabenraa Fredericia Horsens Kolding Vejle
Herning Holstebro Lemvig Struer Syddjurs Norddjurs Favrskov Odder Randers Silkeborg Samsø Skanderborg Aarhus Ikast-Brande
Ringkøbing-Skjern Hedensted Morsø Skive Thisted Viborg Brønderslev Frederikshavn Vesthimmerlands Læsø Rebild Mariagerfjord
Jammerbugt Aalborg Hjørring`.split(/\s+/)
