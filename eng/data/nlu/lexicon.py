"""What people in Chile buy, pay and earn, by category of nlu.md: the fillers of the training frames.

Every category has `buy` (fits after "compré" and "gasté X en"), `pay` (a bill, with its article) and `place` (after "en" or
"fui a"), each with a plausible range of pesos, and `ask` (how a question names the category).
"""

CATEGORIES = {
    "groceries": dict(
        buy=(900, 30000, "pan|marraquetas|hallullas|verduras|frutas|huevos|leche|arroz y fideos|tomates|paltas|pollo|carne|"
             "carne para el asado|cecinas|queso y jamón|aceite|harina|bebidas|agua mineral|papas|cebollas|yogures|té y azúcar|"
             "un kilo de pan|una bandeja de huevos|dos kilos de tomates|un pollo entero|abarrotes|cosas pal desayuno|"
             "la mercadería del mes|mercadería|pescado|legumbres|un saco de papas|lechugas|sandía|porotos|mantequilla|cereales"),
        place=(3000, 120000, "el super|el súper|el supermercado|la feria|el almacén|la verdulería|la panadería|la carnicería|"
               "la vega|el negocio de la esquina|la feria libre|el minimarket|el supermercao"),
        ask="supermercado|el súper|el super|la feria|verduras|mercadería|abarrotes|pan"),
    "eating_out": dict(
        buy=(1500, 40000, "un café|un completo|dos completos|almuerzo|el almuerzo|un sándwich|sushi|pizza|una pizza|hamburguesas|"
             "una hamburguesa|papas fritas|un churrasco|un helado|helados|comida china|delivery|un menú|la colación|colación|"
             "un jugo y un sándwich|sopaipillas|una empanada|comida rápida|un capuchino|un desayuno en la cafetería|un lomito|"
             "pollo con papas fritas|una barros luco|un ramen|un delivery de sushi"),
        place=(6000, 60000, "un restorán|el restaurante|un restaurant peruano|la picada|la cafetería|el casino de la pega|"
               "la fuente de soda|el carrito de la esquina|la pizzería|el patio de comidas"),
        ask="restoranes|restaurantes|comer afuera|delivery|comida rápida|cafés|almuerzos|salir a comer|pedir comida"),
    "transport": dict(
        buy=(700, 15000, "micro|metro|un taxi|taxi|colectivo|la micro|un colectivo|peaje|peajes|estacionamiento|el estacionamiento|"
             "parking|la bip|cargar la bip|pasajes de metro|un radiotaxi"),
        pay=(5000, 90000, "el TAG|el tag|la autopista|el peaje|el taller del auto|el mecánico|el cambio de aceite|el taxi|"
             "el estacionamiento|el pasaje de la micro|el furgón escolar"),
        ask="transporte|locomoción|micro y metro|taxis|peajes|el TAG|estacionamientos|movilización|la bip"),
    "fuel": dict(
        buy=(8000, 60000, "bencina|combustible|petróleo pa la camioneta|gasolina|diésel|bencina de 95|vencina|bensina"),
        place=(10000, 60000, "la bomba|la bencinera|la estación de servicio"),
        ask="bencina|combustible|la bencina|gasolina"),
    "housing": dict(
        pay=(60000, 850000, "el arriendo|el dividendo|los gastos comunes|el arriendo de la pieza|el dividendo de la casa|"
             "el arriendo del depa|los gastos comunes del edificio|la pieza"),
        ask="arriendo|dividendo|gastos comunes|vivienda|el arriendo"),
    "utilities": dict(
        buy=(12000, 60000, "un balón de gas|gas|dos balones de gas"),
        pay=(9000, 90000, "la luz|el agua|el gas|la cuenta de la luz|la cuenta del agua|la cuenta del gas|la boleta de la luz|"
             "la luz y el agua|las cuentas de la casa|el balón de gas"),
        ask="luz|agua|gas|cuentas de la casa|las cuentas básicas|servicios básicos|la luz|el agua|electricidad"),
    "telecom": dict(
        buy=(2000, 15000, "una recarga del celular|recarga del celu|saldo pal celular|minutos pal teléfono|un chip con internet"),
        pay=(9000, 45000, "el internet|el plan del celular|la cuenta del celular|el teléfono|el internet de la casa|el wifi|"
             "la fibra|el plan de datos|el cable"),
        ask="celular|internet|teléfono|el plan del celular|telefonía|telecomunicaciones"),
    "health": dict(
        buy=(3000, 60000, "remedios|pastillas|paracetamol|antibióticos|un bono fonasa|unos lentes ópticos|vitaminas|el jarabe del niño|"
             "un examen de sangre|exámenes|una radiografía|inhaladores"),
        pay=(8000, 150000, "la isapre|el dentista|el doctor|la consulta médica|el psicólogo|la kinesióloga|la consulta del pediatra|"
             "el bono de la consulta|la terapia|el oculista|la limpieza dental|los frenillos"),
        place=(4000, 60000, "la farmacia|el consultorio|la clínica|la óptica|el laboratorio"),
        ask="salud|farmacia|remedios|médicos|dentista|la isapre|la farmacia|doctores|psicólogo"),
    "education": dict(
        buy=(4000, 90000, "útiles escolares|cuadernos|la lista de útiles|fotocopias para la u|materiales del colegio|un curso de excel|"
             "textos escolares|un curso online"),
        pay=(30000, 400000, "el colegio|la universidad|la matrícula|la mensualidad del colegio|el jardín|la sala cuna|el instituto|"
             "el arancel|el preuniversitario|las clases de inglés|la colegiatura"),
        ask="educación|el colegio|la universidad|útiles|cursos|la u|el jardín"),
    "entertainment": dict(
        buy=(4000, 90000, "carrete|un carrete|entradas al cine|entradas para el concierto|el cine|salidas|una salida|el estadio|"
             "entradas al estadio|un concierto|el bowling|la disco|una tocata|el teatro|entradas pal partido|el karaoke|"
             "un escape room|una obra de teatro|los juegos del parque de diversiones"),
        place=(6000, 60000, "el bar|el pub|la discoteca|el cine|el estadio|el casino de juegos"),
        ask="salidas|carrete|entretención|cine|diversión|ocio|panoramas|bares|fiestas|carretes"),
    "clothing": dict(
        buy=(6000, 120000, "zapatillas|unas zapatillas|ropa|un pantalón|unos jeans|una polera|poleras|una chaqueta|zapatos|calcetines|"
             "ropa interior|un vestido|un polerón|una parka|ropa de bebé|botas|un abrigo|una camisa|un buzo|sostenes|"
             "sandalias|un traje de baño|tillas"),
        ask="ropa|zapatillas|vestuario|zapatos|la ropa|ropa y zapatos|pilchas"),
    "home": dict(
        buy=(5000, 300000, "una lámpara|un sillón|sábanas|toallas|una mesa|un hervidor|una olla|ollas|cortinas|un colchón|un estante|"
             "pintura para la pieza|ampolletas|un microondas|una lavadora|un refrigerador|un escritorio|una alfombra|almohadas|"
             "plantas pal living|un taladro|herramientas|vasos y platos|una aspiradora"),
        pay=(15000, 120000, "el gásfiter|el maestro que arregló el techo|el arreglo de la cocina|el electricista de la casa"),
        place=(8000, 90000, "la ferretería|la mueblería"),
        ask="hogar|muebles|cosas para la casa|ferretería|el hogar|arreglos de la casa"),
    "pets": dict(
        buy=(3000, 60000, "comida del perro|comida para el gato|arena para el gato|pellet pal perro|alimento de perro|un saco de dog food|"
             "juguetes pal gato|la vacuna del perro|antipulgas|un collar pal perrito|la comida de los gatos"),
        pay=(10000, 120000, "el veterinario|la veterinaria|la peluquería del perro|la operación de la gata|el control del perrito"),
        ask="mascotas|el perro|los gatos|veterinario|el gato|la mascota|comida de perro"),
    "personal_care": dict(
        buy=(2000, 40000, "shampoo|maquillaje|un perfume|crema para la cara|desodorante|pasta de dientes|un tinte de pelo|"
             "afeitadoras|un labial|esmalte de uñas|bloqueador"),
        pay=(6000, 60000, "la peluquería|el corte de pelo|las uñas|la barbería|la depilación|la manicure|el barbero"),
        ask="peluquería|cuidado personal|maquillaje|belleza|cosméticos|la peluquería"),
    "subscriptions": dict(
        pay=(3000, 16000, "la suscripción de streaming|el streaming|las plataformas de streaming|la suscripción de música|"
             "la suscripción del diario"),
        ask="suscripciones|streaming|plataformas|las suscripciones"),
    "travel": dict(
        buy=(9000, 400000, "pasajes de avión|un pasaje a Concepción|pasajes a Valdivia|un hotel|el hotel|pasajes de bus a La Serena|"
             "un vuelo a Calama|una cabaña en el sur|un hostal|pasajes al norte|el pasaje de avión a Lima|el bus a Viña|"
             "un airbnb en la playa|un tour a San Pedro"),
        ask="viajes|vuelos|hoteles|pasajes|viajar|hospedaje"),
    "gifts": dict(
        buy=(5000, 80000, "un regalo|regalos|el regalo de mi mamá|regalos de navidad|el regalo de cumpleaños de mi pareja|"
             "un ramo de flores para mi polola|el regalo del amigo secreto|un regalito pa mi ahijada|el regalo del matrimonio"),
        ask="regalos|los regalos|regalos de navidad|cumpleaños y regalos"),
    "debt": dict(
        pay=(20000, 400000, "la tarjeta|la tarjeta de crédito|el CAE|la línea de crédito|la cuota del crédito|el crédito de consumo|"
             "la repactación|la cuota del préstamo|la deuda del banco|la línea|el cae|la cuota de la repactación"),
        ask="deudas|la tarjeta|créditos|el CAE|cuotas de créditos|la línea de crédito|pagar deudas"),
    "insurance": dict(
        pay=(6000, 70000, "el seguro del auto|el SOAP|el seguro de vida|el seguro de la casa|el soap|el seguro complementario|"
             "el seguro contra incendio|la prima del seguro"),
        ask="seguros|el seguro del auto|los seguros|el SOAP"),
    "taxes": dict(
        pay=(20000, 250000, "el permiso de circulación|las contribuciones|la patente|los impuestos|el IVA|el F29|la patente comercial|"
             "el permiso del auto|las contribuciones de la casa"),
        ask="impuestos|contribuciones|patentes|el permiso de circulación"),
    "savings": dict(
        pay=(20000, 200000, "el APV|el apv|la cuota del APV"),
        ask="APV|el APV"),
    "family": dict(
        pay=(10000, 250000, "la mesada de mi hijo|la pensión de alimentos|la mesada|la pensión de mi hija|la mesada de los niños|"
             "la pensión alimenticia"),
        ask="familia|mesadas|la pensión de alimentos|la mesada"),
}

# Name, the article people put before it ("" for none), its known trade (None when it sells everything), pesos.
MERCHANTS = [
    ("jumbo", "el", "groceries", 5000, 150000), ("lider", "el", "groceries", 5000, 150000), ("líder", "el", "groceries", 5000, 150000),
    ("santa isabel", "el", "groceries", 4000, 90000), ("unimarc", "el", "groceries", 4000, 90000),
    ("tottus", "el", "groceries", 4000, 90000), ("acuenta", "el", "groceries", 3000, 60000), ("ekono", "el", "groceries", 2000, 30000),
    ("alvi", "el", "groceries", 5000, 90000), ("mayorista 10", "el", "groceries", 5000, 90000), ("ok market", "el", "groceries", 1500, 20000),
    ("castaño", "el", "groceries", 2000, 20000), ("cornershop", "", "groceries", 8000, 90000),
    ("copec", "la", "fuel", 10000, 60000), ("shell", "la", "fuel", 10000, 60000), ("petrobras", "la", "fuel", 10000, 60000),
    ("aramco", "la", "fuel", 10000, 60000),
    ("mcdonald's", "el", "eating_out", 3000, 25000), ("burger king", "el", "eating_out", 3000, 25000), ("starbucks", "el", "eating_out", 2500, 15000),
    ("juan maestro", "el", "eating_out", 4000, 15000), ("doggis", "el", "eating_out", 2500, 15000), ("telepizza", "", "eating_out", 8000, 30000),
    ("kfc", "el", "eating_out", 4000, 25000), ("subway", "el", "eating_out", 3500, 15000), ("pedidosya", "", "eating_out", 6000, 40000),
    ("rappi", "", "eating_out", 6000, 40000), ("uber eats", "", "eating_out", 6000, 40000), ("dominó", "el", "eating_out", 4000, 20000),
    ("melt", "", "eating_out", 6000, 30000), ("sushi blues", "el", "eating_out", 9000, 40000), ("tanta", "el", "eating_out", 15000, 80000),
    ("uber", "", "transport", 2000, 20000), ("cabify", "", "transport", 2000, 20000), ("didi", "", "transport", 2000, 20000),
    ("indrive", "", "transport", 2000, 15000),
    ("netflix", "", "subscriptions", 5000, 14000), ("spotify", "", "subscriptions", 3500, 8000), ("disney+", "", "subscriptions", 6000, 12000),
    ("hbo max", "", "subscriptions", 5000, 11000), ("youtube premium", "", "subscriptions", 5000, 9000), ("prime video", "", "subscriptions", 5000, 8000),
    ("paramount+", "", "subscriptions", 4000, 8000), ("apple music", "", "subscriptions", 4000, 9000),
    ("sodimac", "el", "home", 3000, 200000), ("easy", "el", "home", 3000, 200000), ("ikea", "el", "home", 5000, 250000),
    ("casaideas", "", "home", 3000, 50000), ("construmart", "el", "home", 4000, 90000),
    ("cruz verde", "la", "health", 2500, 60000), ("salcobrand", "la", "health", 2500, 60000), ("ahumada", "la", "health", 2500, 60000),
    ("dr simi", "el", "health", 2000, 25000), ("integramédica", "", "health", 8000, 60000), ("redsalud", "", "health", 8000, 60000),
    ("h&m", "", "clothing", 6000, 70000), ("zara", "", "clothing", 9000, 90000), ("tricot", "", "clothing", 5000, 60000),
    ("corona", "", "clothing", 5000, 60000), ("adidas", "", "clothing", 12000, 120000), ("bata", "", "clothing", 9000, 60000),
    ("decathlon", "el", None, 5000, 90000), ("falabella", "", None, 8000, 300000), ("ripley", "", None, 8000, 300000),
    ("paris", "", None, 8000, 300000), ("mercado libre", "", None, 4000, 300000), ("aliexpress", "", None, 3000, 80000),
    ("amazon", "", None, 8000, 200000), ("la polar", "", None, 8000, 200000), ("abcdin", "", None, 9000, 300000), ("temu", "", None, 3000, 60000),
    ("shein", "", "clothing", 4000, 60000),
    ("entel", "", "telecom", 5000, 40000), ("wom", "", "telecom", 5000, 40000), ("movistar", "", "telecom", 5000, 45000),
    ("claro", "", "telecom", 5000, 40000), ("vtr", "", "telecom", 15000, 60000), ("mundo", "", "telecom", 12000, 30000),
    ("enel", "", "utilities", 12000, 90000), ("aguas andinas", "", "utilities", 8000, 50000), ("metrogas", "", "utilities", 10000, 90000),
    ("lipigas", "", "utilities", 12000, 35000), ("gasco", "", "utilities", 12000, 35000), ("cge", "", "utilities", 12000, 90000),
    ("latam", "", "travel", 25000, 400000), ("sky", "", "travel", 18000, 250000), ("jetsmart", "", "travel", 15000, 200000),
    ("turbus", "", "travel", 6000, 40000), ("pullman bus", "", "travel", 6000, 40000), ("airbnb", "", "travel", 30000, 300000),
    ("booking", "", "travel", 30000, 300000), ("despegar", "", "travel", 40000, 400000),
    ("cinépolis", "", "entertainment", 5000, 30000), ("cinemark", "el", "entertainment", 5000, 30000), ("hoyts", "el", "entertainment", 5000, 30000),
    ("puntoticket", "", "entertainment", 20000, 150000), ("steam", "", "entertainment", 4000, 50000), ("fantasilandia", "", "entertainment", 15000, 60000),
    ("superzoo", "", "pets", 5000, 60000), ("laika", "", "pets", 8000, 60000), ("pet happy", "", "pets", 5000, 50000),
    ("preunic", "", "personal_care", 2500, 30000), ("maicao", "", "personal_care", 2500, 30000), ("dbs", "", "personal_care", 5000, 50000),
]

# What a sum of money came from: the phrase, its category, pesos.
INCOMES = {
    "salary": (150000, 2600000, "el sueldo|mi sueldo|la quincena|el sueldo del mes|la boleta|la boleta de honorarios|el finiquito|"
               "el aguinaldo|mis honorarios|el anticipo|la remuneración|la pega|el bono de la pega|las horas extra"),
    "gig": (15000, 300000, "un pololo|un pololito|un pituto|un pitutito|una pega extra|un trabajo freelance|una pega de fin de semana|"
            "unas clases particulares|cuidar niños|un evento que hice|un turno extra|un diseño que hice|cortar el pasto|un flete|"
            "hacer una página web|una pega de mesero"),
    "sold": (5000, 600000, "la bici|la bicicleta|mi bici vieja|el celular viejo|un sillón|ropa usada|unas zapatillas que no uso|la consola|"
             "el refrigerador viejo|un notebook|la guitarra|unos libros|una cama|el coche del bebé|una mesa|mi colección de discos|"
             "la lavadora|un televisor|el auto|las rifas|unos queques|empanadas|pan amasado|completos en la feria|unos muebles|"
             "joyas que hago|plantas|un monitor|la moto|velas artesanales"),
}

# Name as written without its article; article; pesos.
GOALS = [
    ("vacaciones", "las", 300000, 3000000), ("viaje a Brasil", "el", 500000, 3000000), ("viaje al sur", "el", 200000, 1500000),
    ("auto", "el", 2000000, 12000000), ("casa", "la", 3000000, 30000000), ("pie del departamento", "el", 3000000, 20000000),
    ("pie de la casa", "el", 3000000, 20000000), ("notebook", "el", 300000, 1500000), ("notebook nuevo", "el", 300000, 1500000),
    ("fondo de emergencia", "el", 300000, 4000000), ("matrimonio", "el", 1000000, 9000000), ("moto", "la", 800000, 4000000),
    ("bicicleta", "la", 150000, 900000), ("bici eléctrica", "la", 400000, 1200000), ("universidad", "la", 500000, 5000000),
    ("magíster", "el", 1500000, 6000000), ("regalo de mi mamá", "el", 30000, 200000), 
    ("cumpleaños de mi hija", "el", 100000, 600000), ("celular nuevo", "el", 200000, 1200000), ("play 5", "la", 350000, 700000),
    ("consola", "la", 300000, 700000), ("lavadora", "la", 200000, 500000), ("refrigerador", "el", 250000, 700000),
    ("operación", "la", 400000, 4000000), ("tratamiento dental", "el", 400000, 3000000), ("parto", "el", 500000, 3000000),
    ("remodelación de la cocina", "la", 1000000, 6000000), ("camioneta", "la", 4000000, 15000000), ("viaje a Europa", "el", 2000000, 6000000),
    ("luna de miel", "la", 800000, 4000000), ("curso de inglés", "el", 200000, 1500000), ("terreno", "el", 3000000, 25000000),
    ("cámara", "la", 200000, 1500000), ("guitarra", "la", 100000, 800000), ("concierto", "el", 40000, 250000),
    ("viaje a Machu Picchu", "el", 400000, 1500000), ("jubilación", "la", 1000000, 30000000), ("emprendimiento", "el", 300000, 5000000),
    ("graduación", "la", 100000, 700000), ("viaje a Disney", "el", 2000000, 8000000), ("departamento", "el", 3000000, 30000000),
    ("quinceañero de la Anto", "el", 500000, 2500000), ("perrito", "el", 100000, 600000), ("mudanza", "la", 200000, 1200000),
    ("tele nueva", "la", 200000, 900000), ("iPhone", "el", 500000, 1400000), ("licencia de conducir", "la", 100000, 450000),
    ("buceo", "el", 100000, 600000), ("gira de estudios", "la", 200000, 900000), 
    ("auto usado", "el", 2000000, 9000000), ("celular usado", "el", 100000, 500000), ("depto chico", "el", 5000000, 30000000), ("moto nueva", "la", 1000000, 5000000),
    ("casa propia", "la", 3000000, 30000000), ("notebook reacondicionado", "el", 200000, 700000), ("cocina integrada", "la", 500000, 3000000),
    ("viaje familiar", "el", 500000, 4000000), ("tele grande", "la", 200000, 900000), ("bicicleta usada", "la", 60000, 400000), ("vestido de novia", "el", 200000, 1500000),
    # Short, long, odd and personal ones: a name is told by where it stands.
    ("cuna", "la", 60000, 300000), ("pañalera", "la", 20000, 90000), ("matrimonio de mi hermano", "el", 100000, 900000), ("viaje a Cartagena", "el", 500000, 2000000),
    ("fiesta de quince", "la", 500000, 2500000), ("cocina nueva", "la", 200000, 900000), ("techo", "el", 500000, 4000000), ("cierre perimetral", "el", 300000, 2500000),
    ("parrilla", "la", 60000, 500000), ("piscina", "la", 200000, 3000000), ("huerto", "el", 50000, 400000), ("invernadero", "el", 200000, 1500000),
    ("quincho", "el", 500000, 5000000), ("taller", "el", 500000, 6000000), ("negocio", "el", 500000, 9000000), ("food truck", "el", 3000000, 15000000),
    ("máquina de coser", "la", 120000, 500000), ("horno industrial", "el", 300000, 1500000), ("preuniversitario", "el", 300000, 1200000), ("diplomado", "el", 500000, 2500000),
    ("carrera", "la", 800000, 6000000), ("título", "el", 100000, 600000), ("examen de grado", "el", 50000, 300000), ("computador gamer", "el", 500000, 2000000),
    ("tablet de la Sofi", "la", 100000, 500000), ("audífonos", "los", 40000, 300000), ("teclado", "el", 100000, 600000), ("batería", "la", 200000, 1200000),
    ("violín", "el", 100000, 700000), ("tatuaje", "el", 50000, 400000), ("brackets", "los", 600000, 2000000), ("lentes de contacto", "los", 40000, 200000),
    ("implante", "el", 400000, 1500000), ("cirugía del papá", "la", 800000, 9000000), ("parto de la Cami", "el", 500000, 3000000), ("funeral", "el", 500000, 3000000),
    ("abogado", "el", 200000, 1500000), ("deuda de la tarjeta", "la", 200000, 3000000), ("permiso de circulación", "el", 60000, 300000), ("contribuciones", "las", 60000, 500000),
    ("seguro del auto", "el", 200000, 600000), ("neumáticos", "los", 120000, 500000), ("mantención del auto", "la", 100000, 500000), ("furgón", "el", 3000000, 12000000),
    ("casa rodante", "la", 5000000, 25000000), ("kayak", "el", 150000, 700000), ("bote", "el", 500000, 6000000), ("tabla de surf", "la", 100000, 500000),
    ("carpa", "la", 50000, 400000), ("mochila de trekking", "la", 50000, 250000), ("viaje con mi mamá", "el", 300000, 3000000), ("año sabático", "el", 2000000, 15000000),
    ("mundial", "el", 1000000, 8000000), ("festival", "el", 50000, 300000), ("entradas de Coldplay", "las", 60000, 300000), ("camiseta de la selección", "la", 40000, 90000),
    ("Navidad", "la", 100000, 800000), ("fiestas patrias", "las", 100000, 600000), ("paseo de curso", "el", 50000, 300000), ("viaje de estudios de Tomás", "el", 200000, 1000000),
    ("bautizo", "el", 150000, 1200000), ("primera comunión", "la", 100000, 700000), ("aniversario", "el", 50000, 500000), ("anillo", "el", 150000, 1500000),
    ("cumple del Nico", "el", 60000, 400000), ("regalo de la abuela", "el", 20000, 150000), ("mascota", "la", 50000, 500000), ("operación del gato", "la", 100000, 900000),
    ("vet", "el", 50000, 500000), ("hijo", "el", 500000, 9000000), ("educación de los niños", "la", 1000000, 20000000), ("jardín infantil", "el", 200000, 1500000),
    ("sillón", "el", 150000, 900000), ("colchón", "el", 150000, 900000), ("comedor", "el", 200000, 1200000), ("refri", "el", 200000, 900000), ("secadora", "la", 200000, 600000),
    ("aire acondicionado", "el", 200000, 900000), ("paneles solares", "los", 1000000, 6000000), ("leña del invierno", "la", 100000, 600000), ("calefont", "el", 120000, 400000),
    ("arreglo del baño", "el", 300000, 3000000), ("piso flotante", "el", 300000, 2000000), ("pintura de la casa", "la", 150000, 1200000), ("reja", "la", 200000, 1500000),
    ("garantía del arriendo", "la", 300000, 900000), ("mes de garantía", "el", 300000, 900000), ("independizarme", "", 500000, 3000000), ("pie", "el", 2000000, 20000000),
    ("parcela en Olmué", "la", 5000000, 30000000), ("depto propio", "el", 5000000, 30000000), ("casa de la playa", "la", 5000000, 40000000), ("cabaña", "la", 3000000, 20000000),
    ("APV", "el", 200000, 5000000), ("colchón financiero", "el", 300000, 3000000), ("emergencias", "las", 200000, 3000000), ("imprevistos", "los", 100000, 1500000),
    ("vejez", "la", 1000000, 20000000), ("vacaciones de invierno", "las", 200000, 1500000), ("verano", "el", 200000, 1500000), ("viaje", "el", 200000, 4000000),
    ("Japón", "", 2000000, 8000000), ("Europa", "", 2000000, 8000000), ("Bariloche", "", 300000, 1500000), ("Isla de Pascua", "", 800000, 2500000), ("San Pedro de Atacama", "", 200000, 1200000),
    ("Chiloé con los niños", "", 200000, 1500000), ("bici del Agustín", "la", 80000, 400000), ("scooter eléctrico", "el", 200000, 700000), ("casco", "el", 30000, 200000),
    ("zapatillas", "las", 40000, 150000), ("chaqueta de cuero", "la", 60000, 300000), ("perfume", "el", 30000, 150000), ("cartera", "la", 30000, 300000),
    ("reloj", "el", 50000, 900000), ("dron", "el", 200000, 1500000), ("lente de la cámara", "el", 150000, 1200000), ("impresora", "la", 60000, 400000),
    ("curso de manejo", "el", 150000, 400000), ("curso de cocina", "el", 60000, 400000), ("gimnasio anual", "el", 200000, 600000), ("terapia", "la", 100000, 900000),
    ("tratamiento de fertilidad", "el", 1500000, 8000000), ("silla de ruedas", "la", 100000, 900000), ("audífono de mi papá", "el", 200000, 1500000),
    ("estufa a pellet", "la", 350000, 900000), ("ampliación", "la", 2000000, 12000000), ("trekking a Torres del Paine", "el", 300000, 1200000),
]
