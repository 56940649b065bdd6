# Daybook, every role of it, as one image:
#
#   docker build -t daybook .
#   docker run --rm -p 127.0.0.1:1945:1945 daybook serve --host 0.0.0.0
#
# Another JDK with Maven, another JRE: --build-arg BUILD_IMAGE=... --build-arg RUNTIME_IMAGE=...
ARG BUILD_IMAGE=maven:3.9.11-eclipse-temurin-17
ARG RUNTIME_IMAGE=eclipse-temurin:17.0.19_10-jre-noble

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
# Poms first: what they ask for is fetched again only when one of them changes.
COPY pom.xml ./
COPY schemas/pom.xml schemas/
COPY seeds/pom.xml seeds/
COPY producer/pom.xml producer/
COPY streams/pom.xml streams/
COPY consumer/pom.xml consumer/
COPY app/pom.xml app/
COPY benchmarks/pom.xml benchmarks/
RUN mkdir -p schemas/src/main/avro && mvn -B -ntp -q -Dquick -Dmaven.test.skip=true package -pl app -am
COPY schemas/src/main schemas/src/main
COPY seeds/src/main seeds/src/main
COPY seeds/campaigns seeds/campaigns
COPY producer/src/main producer/src/main
COPY streams/src/main streams/src/main
COPY consumer/src/main consumer/src/main
COPY app/src/main app/src/main
RUN mvn -B -ntp -q -Dquick -Dmaven.test.skip=true package -pl app -am

FROM ${RUNTIME_IMAGE} AS runtime
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Daybook" \
      org.opencontainers.image.description="Replays a documented historical campaign through Apache Kafka as a day-by-day feed." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
RUN groupadd --system --gid 1945 daybook \
    && useradd --system --uid 1945 --gid daybook --home-dir /var/lib/daybook --shell /usr/sbin/nologin daybook \
    && install -d -o daybook -g daybook -m 0700 /var/lib/daybook
COPY LICENSE /opt/daybook/LICENSE
COPY ops/healthcheck ops/java.options /opt/daybook/
COPY --from=build /src/app/target/daybook/campaigns /opt/daybook/campaigns
COPY --from=build /src/app/target/daybook/lib /opt/daybook/lib
# `serve`, `post` and `schedule` keep their data in /var/lib/daybook; the roles keep none.
ENV XDG_STATE_HOME=/var/lib
USER 1945:1945
WORKDIR /var/lib/daybook
EXPOSE 1945
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/opt/daybook/healthcheck", "1945"]
ENTRYPOINT ["java", "@/opt/daybook/java.options", "dev.daybook.app.cli.Main"]
CMD ["--help"]
