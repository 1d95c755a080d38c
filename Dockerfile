# docker build -t praksis .
# docker run -p 3978:3978 -v praksis-data:/data -e SLACK_BOT_TOKEN=... -e SLACK_SIGNING_SECRET=... praksis

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY practice practice
COPY storage storage
COPY scheduler scheduler
COPY bot bot
RUN mvn -B -ntp -Dquick package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin praksis \
    && install -d -o praksis -g praksis /data
COPY --from=build /build/bot/target/quick/praksis.jar /opt/praksis/praksis.jar
USER praksis
WORKDIR /data
VOLUME /data
ENV PRAKSIS_DATABASE=jdbc:sqlite:/data/praksis.db
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PRAKSIS_PORT:-3978} && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# In exec form, so that the program itself gets SIGTERM and can finish what it has begun
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-jar", "/opt/praksis/praksis.jar"]
CMD ["serve", "--data", "/data"]
